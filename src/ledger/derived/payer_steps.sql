-- table:     payer_steps
-- answers:   How did each customer pay at a quarter-end, and how at the one before?
-- grain:     one row per quarter-end that has one before it, and customer with something open or settled by then
-- reads:     payer_positions, payer_dates, ledger_span
-- columns:
--   quarter_end       date
--   payer_id          integer         of payers
--   class_before      varchar         prompt ... inactive; none: not a customer yet; unknown: cannot be told
--   class_now         varchar
--   direction         integer         1 pays later than before, -1 sooner; 0 as before, or there is nothing to compare
--   days_late_before  double
--   days_late         double
--   claims            decimal(38, 3)  at the quarter-end
--   credits           decimal(38, 3)
--   overdue           decimal(38, 3)
-- identity:  not exists (select 1 from payer_steps where direction <> 0 and class_before = class_now)
-- identity:  not exists (select 1 from payer_steps group by quarter_end, payer_id having count(*) > 1)
with steps as (
  select date_number, position_date, lag(date_number) over (order by date_number) as before_number
  from payer_dates
  cross join ledger_span
  where is_quarter and eve + 1 >= ledger_start
),
ranked as (
  select
    date_number,
    payer_id,
    coalesce(payer_class, 'unknown') as payer_class,
    case payer_class
      when 'prompt' then 1 when 'slow' then 2 when 'late' then 3 when 'very_late' then 4 when 'critical' then 5
    end as class_rank,
    days_late,
    claims,
    credits,
    overdue
  from payer_positions
  where reason is null or reason = 'no_payments'
)
select
  steps.position_date as quarter_end,
  now.payer_id,
  coalesce(before.payer_class, 'none') as class_before,
  now.payer_class as class_now,
  cast(coalesce(sign(now.class_rank - before.class_rank), 0) as integer) as direction,
  before.days_late as days_late_before,
  now.days_late,
  now.claims,
  now.credits,
  now.overdue
from ranked as now
join steps on steps.date_number = now.date_number and before_number is not null
left join ranked as before on before.payer_id = now.payer_id and before.date_number = before_number
