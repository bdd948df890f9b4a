-- table:     cell_trials
-- answers:   What fell due, and what was paid, in the weeks after the dates from which the forecast is tried, by cell?
-- grain:     one row per date, cell and week in which anything did
-- reads:     dated_claims, forecast_dates, payments, cell_scope, settings
-- columns:
--   step      bigint          of forecast_dates, 1 ... 12
--   cell_id   bigint
--   week      bigint          1 ... 13
--   actual    decimal(38, 3)  payments of the week on invoices open at the date, less what was taken back since
--   by_due    decimal(38, 3)  naive: every open invoice paid on its due date, in week 1 if that is past
--   by_delay  decimal(38, 3)  naive: as many days after it as its customer was late on average at the date
-- identity:  not exists (select 1 from cell_trials where by_due < 0 or by_delay < 0)
with invoices as (
  select step, position_date, cell_id, document_id, due_days, days_late, open_amount
  from dated_claims
  join cell_scope on cell_scope.dimension_set_id = dated_claims.dimension_set_id
  where is_invoice and step > 0
),
paid as (
  select document_id, effective_date, amount
  from payments
  cross join settings
  where effective_date > (select min(position_date) from forecast_dates)
    and effective_date <= as_of
    and (reversed_date is null or reversed_date > as_of)
),
planned as (
  select step, cell_id, greatest(1, (due_days + 6) // 7) as week, open_amount as by_due, 0 as by_delay, 0 as actual
  from invoices
  union all
  select
    step, cell_id, greatest(1, (due_days + cast(round(coalesce(days_late, 0)) as bigint) + 6) // 7),
    0, open_amount, 0
  from invoices
  union all
  select step, cell_id, (effective_date - position_date + 6) // 7, 0, 0, amount
  from paid
  join invoices on invoices.document_id = paid.document_id
  where effective_date > position_date and effective_date <= position_date + 91
)
select
  step,
  cell_id,
  week,
  cast(sum(actual) as decimal(38, 3)) as actual,
  cast(sum(by_due) as decimal(38, 3)) as by_due,
  cast(sum(by_delay) as decimal(38, 3)) as by_delay
from planned
where week <= 13
group by step, cell_id, week
