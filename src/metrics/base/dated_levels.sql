-- view:      dated_levels
-- answers:   What stood at every date that is shown, by the policies in force, and is it known?
-- grain:     one row per currency and date
-- reads:     month_levels, position_levels, date_reasons, settings
-- columns:
--   currency                varchar
--   date_role               varchar         month_end, as_of, compare_to; the as-of date stands under as_of alone
--   position_date           date
--   elapsed_days            bigint          days of its month up to the date
--   balance                 decimal(38, 3)  by the policy on credits
--   start_balance           decimal(38, 3)  on the eve of the window
--   billings                decimal(38, 3)  of the window, by the policy on credits
--   month_billings          decimal(38, 3)  of its month, up to the date
--   claims                  decimal(38, 3)
--   credits                 decimal(38, 3)
--   overdue                 decimal(38, 3)
--   late_1                  decimal(38, 3)
--   late_2                  decimal(38, 3)
--   late_3                  decimal(38, 3)
--   late_4                  decimal(38, 3)
--   terms_amount            decimal(38, 3)
--   terms_days              decimal(38, 3)
--   paid_amount             decimal(38, 3)  payments of the window that were not taken back by the month-end
--   paid_days               decimal(38, 3)
--   paid_days_late          decimal(38, 3)
--   paid_days_late_floored  decimal(38, 3)
--   paid_late               decimal(38, 3)
--   paid_assumed            decimal(38, 3)
--   written_off             decimal(38, 3)  write-offs, transfers, exchange differences of the window
--   balance_reason          varchar         why the balance cannot be told: ledger_start, no_history; null: it can
--   window_reason           varchar         the same for figures over the window: ledger_start, no_history
--   start_reason            varchar         the same for figures that need the balance before the window
with dates as (
  select
    currency, 'month_end' as date_role, month_end as position_date,
    start_claims, start_credits, invoices, credit_notes, month_invoices, month_credit_notes, claims,
    credits, overdue, late_1, late_2, late_3, late_4, terms_amount, terms_days, paid_amount,
    paid_days, paid_days_late, paid_days_late_floored, paid_late, paid_assumed, written_off
  from month_levels
  union all
  select
    currency, date_role, position_date,
    start_claims, start_credits, invoices, credit_notes, month_invoices, month_credit_notes, claims, credits,
    overdue, late_1, late_2, late_3, late_4, terms_amount, terms_days, paid_amount, paid_days, paid_days_late,
    paid_days_late_floored, paid_late, paid_assumed, written_off
  from position_levels
)
select
  dates.currency,
  dates.date_role,
  dates.position_date,
  extract(day from dates.position_date) as elapsed_days,
  cast(claims + case when settings.credits = 'include' then dates.credits else 0 end as decimal(38, 3)) as balance,
  cast(start_claims + case when settings.credits = 'include' then start_credits else 0 end as decimal(38, 3)) as start_balance,
  cast(invoices + case when settings.credits = 'include' then credit_notes else 0 end as decimal(38, 3)) as billings,
  cast(month_invoices + case when settings.credits = 'include' then month_credit_notes else 0 end as decimal(38, 3)) as month_billings,
  claims,
  dates.credits,
  overdue,
  late_1,
  late_2,
  late_3,
  late_4,
  terms_amount,
  terms_days,
  paid_amount,
  paid_days,
  paid_days_late,
  paid_days_late_floored,
  paid_late,
  paid_assumed,
  written_off,
  date_reasons.balance_reason,
  date_reasons.window_reason,
  date_reasons.start_reason
from dates
join date_reasons
  on date_reasons.date_role = dates.date_role and date_reasons.position_date = dates.position_date
cross join settings
