-- table:     monthly_payments
-- answers:   In which month does a payment or a write-off enter and leave the window?
-- grain:     one row per cell and month with a change
-- reads:     cell_payments, cell_losses, settings
-- columns:
--   cell_id                 bigint
--   month_end               date            amounts are summed up to a month-end to give its level
--   paid_amount             decimal(38, 3)  payments of the window that were not taken back by the month-end
--   paid_days               decimal(38, 3)
--   paid_days_late          decimal(38, 3)
--   paid_days_late_floored  decimal(38, 3)
--   paid_late               decimal(38, 3)
--   paid_assumed            decimal(38, 3)
--   written_off             decimal(38, 3)  write-offs, transfers, exchange differences of the window
with changes as (
  select
    cell_id, last_day(day) as month_end, paid_amount, paid_days, paid_days_late, paid_days_late_floored,
    paid_late, paid_assumed, 0 as written_off
  from cell_payments
  union all
  select
    cell_id,
    last_day(case when reversed_date < day + window_days then greatest(reversed_date, day) else day + window_days end),
    -paid_amount, -paid_days, -paid_days_late, -paid_days_late_floored, -paid_late, -paid_assumed, 0
  from cell_payments
  cross join settings
  union all
  select
    cell_id, last_day(day), 0, 0, 0, 0, 0, 0, written_off
  from cell_losses
  union all
  select
    cell_id, last_day(day + window_days), 0, 0, 0, 0, 0, 0, -written_off
  from cell_losses
  cross join settings
)
select
  cell_id,
  month_end,
  sum(paid_amount) as paid_amount,
  sum(paid_days) as paid_days,
  sum(paid_days_late) as paid_days_late,
  sum(paid_days_late_floored) as paid_days_late_floored,
  sum(paid_late) as paid_late,
  sum(paid_assumed) as paid_assumed,
  sum(written_off) as written_off
from changes
group by cell_id, month_end
