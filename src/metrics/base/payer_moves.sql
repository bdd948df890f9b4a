-- view:      payer_moves
-- answers:   How did each customer pay at a quarter-end, and how at the one before?
-- grain:     one row per quarter-end that has one before it, currency and customer with something open or settled by then
-- needs:     history
-- reads:     payer_classes, payer_dates, ledger_span, dimension_sets
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
with ranked as (
  select
    position_date,
    payer_id,
    coalesce(payer_class, 'unknown') as payer_class,
    case payer_class
      when 'prompt' then 1 when 'slow' then 2 when 'late' then 3 when 'very_late' then 4 when 'critical' then 5
    end as class_rank,
    days_late,
    balance,
    overdue
  from payer_classes
  where date_role = 'quarter_end' and (reason is null or reason = 'no_payments')
),
steps as (
  select position_date, lag(position_date) over (order by position_date) as before_date
  from payer_dates
  cross join ledger_span
  where is_quarter and eve + 1 >= ledger_start
)
select
  now.position_date as quarter_end,
  now.payer_id,
  currency,
  entity_id,
  customer_id,
  coalesce(before.payer_class, 'none') as class_before,
  now.payer_class as class_now,
  cast(coalesce(sign(now.class_rank - before.class_rank), 0) as integer) as direction,
  before.days_late as days_late_before,
  now.days_late,
  now.balance,
  now.overdue
from ranked as now
join steps on steps.position_date = now.position_date and steps.before_date is not null
left join ranked as before on before.payer_id = now.payer_id and before.position_date = steps.before_date
join dimension_sets on dimension_sets.dimension_set_id = now.payer_id
