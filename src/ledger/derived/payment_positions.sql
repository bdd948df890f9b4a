-- table:     payment_positions
-- answers:   What was paid in the windows, after how many days?
-- grain:     one row per date and dimension set that carries something
-- reads:     payments, position_dates
-- columns:
--   date_number             integer         of position_dates
--   dimension_set_id        integer
--   paid_amount             decimal(38, 3)  payments of the window that were not taken back by the date
--   paid_days               decimal(38, 3)
--   paid_days_late          decimal(38, 3)
--   paid_days_late_floored  decimal(38, 3)
--   paid_late               decimal(38, 3)
--   paid_assumed            decimal(38, 3)
with paid as (
  select
    date_number,
    dimension_set_id,
    is_assumed,
    amount,
    cast(date_diff('day', issue_date, effective_date) as decimal(9, 0)) as days,
    cast(date_diff('day', due_date, effective_date) as decimal(9, 0)) as days_late
  from payments
  cross join position_dates
  where effective_date <= position_date
    and effective_date > position_date - window_days
    and (reversed_date is null or reversed_date > position_date)
)
select
  date_number,
  dimension_set_id,
  sum(amount) as paid_amount,
  sum(amount * days) as paid_days,
  sum(amount * days_late) as paid_days_late,
  sum(amount * greatest(days_late, 0)) as paid_days_late_floored,
  sum(case when days_late > 0 then amount else 0 end) as paid_late,
  sum(case when is_assumed then amount else 0 end) as paid_assumed
from paid
group by date_number, dimension_set_id
