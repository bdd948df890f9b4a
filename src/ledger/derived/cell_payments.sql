-- table:     cell_payments
-- answers:   What was paid on which day, after how many days?
-- grain:     one row per cell, day of payment and day on which it was taken back
-- reads:     payments, cell_scope
-- columns:
--   cell_id                 bigint
--   day                     date
--   reversed_date           date            null: never taken back
--   paid_amount             decimal(38, 3)
--   paid_days               decimal(38, 3)  each payment times the days from issue to payment
--   paid_days_late          decimal(38, 3)  each payment times the days from due date to payment, early ones negative
--   paid_days_late_floored  decimal(38, 3)  the same, early ones 0
--   paid_late               decimal(38, 3)  payments after the due date
--   paid_assumed            decimal(38, 3)  payments on documents whose due date was assumed
with paid as (
  select
    cell_scope.cell_id,
    payments.effective_date,
    payments.reversed_date,
    payments.is_assumed,
    payments.amount,
    cast(date_diff('day', payments.issue_date, payments.effective_date) as decimal(9, 0)) as days,
    cast(date_diff('day', payments.due_date, payments.effective_date) as decimal(9, 0)) as days_late
  from payments
  join cell_scope on cell_scope.dimension_set_id = payments.dimension_set_id
)
select
  cell_id,
  effective_date as day,
  reversed_date,
  sum(amount) as paid_amount,
  sum(amount * days) as paid_days,
  sum(amount * days_late) as paid_days_late,
  sum(case when days_late > 0 then amount * days_late else 0 end) as paid_days_late_floored,
  sum(case when days_late > 0 then amount else 0 end) as paid_late,
  sum(case when is_assumed then amount else 0 end) as paid_assumed
from paid
group by cell_id, effective_date, reversed_date
