-- table:     month_levels
-- answers:   What stood at each month-end, in scope?
-- grain:     one row per currency and month of the calendar
-- reads:     monthly, cells, scope, calendar
-- columns:
--   currency                varchar
--   month_end               date
--   days                    bigint          days in the month
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
with scope_cells as (
  select distinct cells.cell_id, cells.currency
  from cells
  join scope on scope.dimension_set_id = cells.dimension_set_id
),
currencies as (
  select distinct currency from scope_cells
),
flows as (
  select
    monthly.currency,
    monthly.month_end,
    sum(claims) as claims,
    sum(credits) as credits,
    sum(overdue) as overdue,
    sum(late_1) as late_1,
    sum(late_2) as late_2,
    sum(late_3) as late_3,
    sum(late_4) as late_4,
    sum(disputed) as disputed,
    sum(assumed) as assumed,
    sum(start_claims) as start_claims,
    sum(start_credits) as start_credits,
    sum(invoices) as invoices,
    sum(credit_notes) as credit_notes,
    sum(month_invoices) as month_invoices,
    sum(month_credit_notes) as month_credit_notes,
    sum(year_invoices) as year_invoices,
    sum(year_credit_notes) as year_credit_notes,
    sum(terms_amount) as terms_amount,
    sum(terms_days) as terms_days,
    sum(paid_amount) as paid_amount,
    sum(paid_days) as paid_days,
    sum(paid_days_late) as paid_days_late,
    sum(paid_days_late_floored) as paid_days_late_floored,
    sum(paid_late) as paid_late,
    sum(paid_assumed) as paid_assumed,
    sum(written_off) as written_off
  from monthly
  join scope_cells on scope_cells.cell_id = monthly.cell_id
  group by monthly.currency, monthly.month_end
),
-- Changes before or after the calendar's months count too.
months as (
  select currency, month_end from flows
  union
  select currencies.currency, calendar.month_end
  from currencies
  cross join calendar
),
levels as (
  select
    months.currency,
    months.month_end,
    coalesce(sum(claims) over until_month, 0) as claims,
    coalesce(sum(credits) over until_month, 0) as credits,
    coalesce(sum(overdue) over until_month, 0) as overdue,
    coalesce(sum(late_1) over until_month, 0) as late_1,
    coalesce(sum(late_2) over until_month, 0) as late_2,
    coalesce(sum(late_3) over until_month, 0) as late_3,
    coalesce(sum(late_4) over until_month, 0) as late_4,
    coalesce(sum(disputed) over until_month, 0) as disputed,
    coalesce(sum(assumed) over until_month, 0) as assumed,
    coalesce(sum(start_claims) over until_month, 0) as start_claims,
    coalesce(sum(start_credits) over until_month, 0) as start_credits,
    coalesce(sum(invoices) over until_month, 0) as invoices,
    coalesce(sum(credit_notes) over until_month, 0) as credit_notes,
    coalesce(month_invoices, 0) as month_invoices,
    coalesce(month_credit_notes, 0) as month_credit_notes,
    coalesce(sum(year_invoices) over until_month, 0) as year_invoices,
    coalesce(sum(year_credit_notes) over until_month, 0) as year_credit_notes,
    coalesce(sum(terms_amount) over until_month, 0) as terms_amount,
    coalesce(sum(terms_days) over until_month, 0) as terms_days,
    coalesce(sum(paid_amount) over until_month, 0) as paid_amount,
    coalesce(sum(paid_days) over until_month, 0) as paid_days,
    coalesce(sum(paid_days_late) over until_month, 0) as paid_days_late,
    coalesce(sum(paid_days_late_floored) over until_month, 0) as paid_days_late_floored,
    coalesce(sum(paid_late) over until_month, 0) as paid_late,
    coalesce(sum(paid_assumed) over until_month, 0) as paid_assumed,
    coalesce(sum(written_off) over until_month, 0) as written_off
  from months
  left join flows on flows.currency = months.currency and flows.month_end = months.month_end
  window until_month as (
    partition by months.currency order by months.month_end rows between unbounded preceding and current row
  )
)
select
  levels.currency,
  levels.month_end,
  calendar.days,
  levels.claims,
  levels.credits,
  levels.overdue,
  levels.late_1,
  levels.late_2,
  levels.late_3,
  levels.late_4,
  levels.disputed,
  levels.assumed,
  levels.start_claims,
  levels.start_credits,
  levels.invoices,
  levels.credit_notes,
  levels.month_invoices,
  levels.month_credit_notes,
  levels.year_invoices,
  levels.year_credit_notes,
  levels.terms_amount,
  levels.terms_days,
  levels.paid_amount,
  levels.paid_days,
  levels.paid_days_late,
  levels.paid_days_late_floored,
  levels.paid_late,
  levels.paid_assumed,
  levels.written_off
from levels
join calendar on calendar.month_end = levels.month_end
