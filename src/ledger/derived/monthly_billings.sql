-- table:     monthly_billings
-- answers:   In which month does an invoice enter and leave the windows of billings?
-- grain:     one row per cell and month with a change
-- reads:     cell_billings, settings
-- columns:
--   cell_id             bigint
--   month_end           date            amounts are summed up to a month-end to give its level, but for month_*
--   invoices            decimal(38, 3)  of the window
--   credit_notes        decimal(38, 3)
--   month_invoices      decimal(38, 3)  of this calendar month, not to be summed up
--   month_credit_notes  decimal(38, 3)
--   year_invoices       decimal(38, 3)  of 365 days
--   year_credit_notes   decimal(38, 3)
--   terms_amount        decimal(38, 3)
--   terms_days          decimal(38, 3)
with changes as (
  select
    cell_id, last_day(day) as month_end, invoices, credit_notes, invoices as month_invoices,
    credit_notes as month_credit_notes, invoices as year_invoices, credit_notes as year_credit_notes,
    terms_amount, terms_days
  from cell_billings
  union all
  select
    cell_id, last_day(day + window_days), -invoices, -credit_notes, 0, 0, 0, 0, -terms_amount, -terms_days
  from cell_billings
  cross join settings
  union all
  select
    cell_id, last_day(day + 365), 0, 0, 0, 0, -invoices, -credit_notes, 0, 0
  from cell_billings
)
select
  cell_id,
  month_end,
  sum(invoices) as invoices,
  sum(credit_notes) as credit_notes,
  sum(month_invoices) as month_invoices,
  sum(month_credit_notes) as month_credit_notes,
  sum(year_invoices) as year_invoices,
  sum(year_credit_notes) as year_credit_notes,
  sum(terms_amount) as terms_amount,
  sum(terms_days) as terms_days
from changes
group by cell_id, month_end
