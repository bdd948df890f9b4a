-- table:     monthly_payments
-- answers:   In which month does a payment enter and leave the window?
-- grain:     one row per dimension set and month with a change
-- reads:     payments, allocations, documents, settings
-- columns:
--   dimension_set_id        integer
--   currency                varchar
--   month_end               date            amounts are summed up to a month-end
--   paid_amount             decimal(18, 3)
--   paid_days               decimal(38, 3)  each payment times the days from issue to payment
--   paid_days_late          decimal(38, 3)  each payment times the days from due date to payment, early ones negative
--   paid_days_late_floored  decimal(38, 3)  the same, early ones 0
--   paid_late               decimal(18, 3)  payments after the due date
--   paid_assumed            decimal(18, 3)  payments on documents whose due date was assumed
--   written_off             decimal(18, 3)  write-offs, transfers and exchange differences, signed as stored
with paid as (
  select
    dimension_set_id,
    currency,
    effective_date,
    reversed_date,
    window_days,
    amount,
    cast(amount as decimal(38, 3)) * date_diff('day', issue_date, effective_date) as paid_days,
    cast(amount as decimal(38, 3)) * date_diff('day', due_date, effective_date) as paid_days_late,
    cast(amount as decimal(38, 3)) * greatest(date_diff('day', due_date, effective_date), 0) as paid_days_late_floored,
    case when effective_date > due_date then amount else 0 end as paid_late,
    case when due_date_basis = 'assumed' then amount else 0 end as paid_assumed,
    cast(0 as decimal(18, 3)) as nothing
  from payments
  cross join settings
  where reversed_date is null or reversed_date > effective_date
),
written_off as (
  select documents.dimension_set_id, documents.currency, allocations.effective_date, window_days,
    allocations.amount, cast(0 as decimal(18, 3)) as nothing
  from allocations
  join documents on documents.document_id = allocations.document_id
  cross join settings
  where allocations.kind in ('write_off', 'transfer', 'exchange')
),
changes as (
  select dimension_set_id, currency, last_day(effective_date) as month_end, amount as paid_amount, paid_days,
    paid_days_late, paid_days_late_floored, paid_late, paid_assumed, nothing as written_off
  from paid
  union all
  select dimension_set_id, currency,
    last_day(case when reversed_date < effective_date + window_days
      then reversed_date else effective_date + window_days end),
    -amount, -paid_days, -paid_days_late, -paid_days_late_floored, -paid_late, -paid_assumed, nothing
  from paid
  union all
  select dimension_set_id, currency, last_day(effective_date), nothing, 0, 0, 0, nothing, nothing, amount
  from written_off
  union all
  select dimension_set_id, currency, last_day(effective_date + window_days), nothing, 0, 0, 0, nothing, nothing, -amount
  from written_off
)
select
  dimension_set_id,
  currency,
  month_end,
  cast(sum(paid_amount) as decimal(18, 3)) as paid_amount,
  cast(sum(paid_days) as decimal(38, 3)) as paid_days,
  cast(sum(paid_days_late) as decimal(38, 3)) as paid_days_late,
  cast(sum(paid_days_late_floored) as decimal(38, 3)) as paid_days_late_floored,
  cast(sum(paid_late) as decimal(18, 3)) as paid_late,
  cast(sum(paid_assumed) as decimal(18, 3)) as paid_assumed,
  cast(sum(written_off) as decimal(18, 3)) as written_off
from changes
group by dimension_set_id, currency, month_end
