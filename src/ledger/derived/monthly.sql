-- table:     monthly
-- answers:   In which month does which measure change?
-- grain:     one row per cell and month with a change
-- reads:     cells, monthly_exposure, monthly_billings, monthly_payments
-- columns:
--   cell_id                 bigint
--   currency                varchar
--   month_end               date            amounts are summed up to a month-end to give its level, but for month_*
--   claims                  decimal(38, 3)
--   credits                 decimal(38, 3)
--   overdue                 decimal(38, 3)
--   late_1                  decimal(38, 3)
--   late_2                  decimal(38, 3)
--   late_3                  decimal(38, 3)
--   late_4                  decimal(38, 3)
--   disputed                decimal(38, 3)
--   assumed                 decimal(38, 3)
--   start_claims            decimal(38, 3)  claims on the eve of the window
--   start_credits           decimal(38, 3)
--   invoices                decimal(38, 3)  of the window
--   credit_notes            decimal(38, 3)
--   month_invoices          decimal(38, 3)  of this calendar month, not to be summed up
--   month_credit_notes      decimal(38, 3)
--   year_invoices           decimal(38, 3)  of 365 days
--   year_credit_notes       decimal(38, 3)
--   terms_amount            decimal(38, 3)
--   terms_days              decimal(38, 3)
--   paid_amount             decimal(38, 3)  payments of the window that were not taken back by the month-end
--   paid_days               decimal(38, 3)
--   paid_days_late          decimal(38, 3)
--   paid_days_late_floored  decimal(38, 3)
--   paid_late               decimal(38, 3)
--   paid_assumed            decimal(38, 3)
--   written_off             decimal(38, 3)  write-offs, transfers, exchange differences of the window
with currencies as (
  select distinct cell_id, currency from cells
),
months as (
  select cell_id, month_end from monthly_exposure
  union
  select cell_id, month_end from monthly_billings
  union
  select cell_id, month_end from monthly_payments
)
select
  months.cell_id,
  currencies.currency,
  months.month_end,
  coalesce(claims, 0) as claims,
  coalesce(credits, 0) as credits,
  coalesce(overdue, 0) as overdue,
  coalesce(late_1, 0) as late_1,
  coalesce(late_2, 0) as late_2,
  coalesce(late_3, 0) as late_3,
  coalesce(late_4, 0) as late_4,
  coalesce(disputed, 0) as disputed,
  coalesce(assumed, 0) as assumed,
  coalesce(start_claims, 0) as start_claims,
  coalesce(start_credits, 0) as start_credits,
  coalesce(invoices, 0) as invoices,
  coalesce(credit_notes, 0) as credit_notes,
  coalesce(month_invoices, 0) as month_invoices,
  coalesce(month_credit_notes, 0) as month_credit_notes,
  coalesce(year_invoices, 0) as year_invoices,
  coalesce(year_credit_notes, 0) as year_credit_notes,
  coalesce(terms_amount, 0) as terms_amount,
  coalesce(terms_days, 0) as terms_days,
  coalesce(paid_amount, 0) as paid_amount,
  coalesce(paid_days, 0) as paid_days,
  coalesce(paid_days_late, 0) as paid_days_late,
  coalesce(paid_days_late_floored, 0) as paid_days_late_floored,
  coalesce(paid_late, 0) as paid_late,
  coalesce(paid_assumed, 0) as paid_assumed,
  coalesce(written_off, 0) as written_off
from months
join currencies on currencies.cell_id = months.cell_id
left join monthly_exposure
  on monthly_exposure.cell_id = months.cell_id and monthly_exposure.month_end = months.month_end
left join monthly_billings
  on monthly_billings.cell_id = months.cell_id and monthly_billings.month_end = months.month_end
left join monthly_payments
  on monthly_payments.cell_id = months.cell_id and monthly_payments.month_end = months.month_end
