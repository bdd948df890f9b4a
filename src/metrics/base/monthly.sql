-- view:      monthly
-- answers:   In which month does which measure change?
-- grain:     several rows per dimension set and month: sum them; a view that needs one family reads its table alone
-- reads:     monthly_exposure, monthly_billings, monthly_payments, movements, settings
-- columns:
--   dimension_set_id        integer
--   currency                varchar
--   month_end               date            all but month_* are summed up to a month-end to give its level
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
--   invoices                decimal(38, 3)
--   credit_notes            decimal(38, 3)
--   month_invoices          decimal(38, 3)
--   month_credit_notes      decimal(38, 3)
--   year_invoices           decimal(38, 3)
--   year_credit_notes       decimal(38, 3)
--   terms_amount            decimal(38, 3)
--   terms_days              decimal(38, 3)
--   paid_amount             decimal(38, 3)
--   paid_days               decimal(38, 3)
--   paid_days_late          decimal(38, 3)
--   paid_days_late_floored  decimal(38, 3)
--   paid_late               decimal(38, 3)
--   paid_assumed            decimal(38, 3)
--   written_off             decimal(38, 3)
with legs as (
  select
    dimension_set_id, currency, month_end, claims, credits, overdue, late_1, late_2, late_3, late_4, disputed,
    assumed, 0 as start_claims, 0 as start_credits, 0 as invoices, 0 as credit_notes, 0 as month_invoices,
    0 as month_credit_notes, 0 as year_invoices, 0 as year_credit_notes, 0 as terms_amount, 0 as terms_days,
    0 as paid_amount, 0 as paid_days, 0 as paid_days_late, 0 as paid_days_late_floored, 0 as paid_late,
    0 as paid_assumed, 0 as written_off
  from monthly_exposure
  union all
  select
    dimension_set_id, currency, last_day(movement_date + window_days), 0, 0, 0, 0, 0, 0, 0, 0, 0, claim_amount,
    credit_amount, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  from movements
  cross join settings
  union all
  select
    dimension_set_id, currency, month_end, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, invoices, credit_notes,
    month_invoices, month_credit_notes, year_invoices, year_credit_notes, terms_amount, terms_days, 0, 0, 0, 0,
    0, 0, 0
  from monthly_billings
  union all
  select
    dimension_set_id, currency, month_end, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, paid_amount,
    paid_days, paid_days_late, paid_days_late_floored, paid_late, paid_assumed, written_off
  from monthly_payments
)
select
  dimension_set_id,
  currency,
  month_end,
  cast(claims as decimal(38, 3)) as claims,
  cast(credits as decimal(38, 3)) as credits,
  cast(overdue as decimal(38, 3)) as overdue,
  cast(late_1 as decimal(38, 3)) as late_1,
  cast(late_2 as decimal(38, 3)) as late_2,
  cast(late_3 as decimal(38, 3)) as late_3,
  cast(late_4 as decimal(38, 3)) as late_4,
  cast(disputed as decimal(38, 3)) as disputed,
  cast(assumed as decimal(38, 3)) as assumed,
  cast(start_claims as decimal(38, 3)) as start_claims,
  cast(start_credits as decimal(38, 3)) as start_credits,
  cast(invoices as decimal(38, 3)) as invoices,
  cast(credit_notes as decimal(38, 3)) as credit_notes,
  cast(month_invoices as decimal(38, 3)) as month_invoices,
  cast(month_credit_notes as decimal(38, 3)) as month_credit_notes,
  cast(year_invoices as decimal(38, 3)) as year_invoices,
  cast(year_credit_notes as decimal(38, 3)) as year_credit_notes,
  cast(terms_amount as decimal(38, 3)) as terms_amount,
  cast(terms_days as decimal(38, 3)) as terms_days,
  cast(paid_amount as decimal(38, 3)) as paid_amount,
  cast(paid_days as decimal(38, 3)) as paid_days,
  cast(paid_days_late as decimal(38, 3)) as paid_days_late,
  cast(paid_days_late_floored as decimal(38, 3)) as paid_days_late_floored,
  cast(paid_late as decimal(38, 3)) as paid_late,
  cast(paid_assumed as decimal(38, 3)) as paid_assumed,
  cast(written_off as decimal(38, 3)) as written_off
from legs
