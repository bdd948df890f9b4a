-- view:      payer_moves
-- answers:   How did each customer pay at a quarter-end, and how at the one before?
-- grain:     one row per quarter-end that has one before it, currency and customer with something open or settled by then
-- needs:     history
-- reads:     payer_steps, payers, scope, dimension_sets, settings
-- columns:
--   quarter_end       date
--   payer_id          integer
--   currency          varchar
--   entity_id         varchar
--   customer_id       varchar
--   class_before      varchar         prompt ... inactive; none: not a customer yet; unknown: cannot be told
--   class_now         varchar
--   direction         integer         1 pays later than before, -1 sooner; 0 as before, or there is nothing to compare
--   days_late_before  double
--   days_late         double
--   balance           decimal(38, 3)  at the quarter-end, by the policy on credits
--   overdue           decimal(38, 3)
-- identity:  not exists (select 1 from payer_moves where direction <> 0 and class_before = class_now)
with members as (
  select distinct payer_id
  from payers
  join scope on scope.dimension_set_id = payers.dimension_set_id
)
select
  quarter_end,
  payer_steps.payer_id,
  currency,
  entity_id,
  customer_id,
  class_before,
  class_now,
  direction,
  days_late_before,
  days_late,
  cast(claims + case when settings.credits = 'include' then payer_steps.credits else 0 end as decimal(38, 3)) as balance,
  overdue
from payer_steps
join members on members.payer_id = payer_steps.payer_id
join dimension_sets on dimension_sets.dimension_set_id = payer_steps.payer_id
cross join settings
