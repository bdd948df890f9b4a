-- view:      reporting_billings
-- answers:   What are the billings of the window in the reporting currency, each day's at its own rate?
-- grain:     one row per date and currency with billings in the window
-- reads:     cell_billings, cells, scope, position_dates, reporting_quotes, reporting_currency, settings
-- columns:
--   date_role  varchar         as_of, compare_to
--   currency   varchar
--   billings   decimal(38, 3)  in that currency, by the policy on credits
--   converted  decimal(38, 3)  each day's billings at the last rate no more than 31 days before; null: a day has none
--   apart      decimal(38, 3)  billings of days without a rate, in that currency
with scope_cells as (
  select distinct cells.cell_id, cells.currency
  from cells
  join scope on scope.dimension_set_id = cells.dimension_set_id
),
daily as (
  select
    position_dates.date_role,
    scope_cells.currency,
    cell_billings.day,
    sum(cell_billings.invoices
      + case when settings.credits = 'include' then cell_billings.credit_notes else 0 end) as amount
  from cell_billings
  join scope_cells on scope_cells.cell_id = cell_billings.cell_id
  cross join position_dates
  cross join settings
  where cell_billings.day <= position_dates.position_date
    and cell_billings.day > position_dates.position_date - position_dates.window_days
  group by position_dates.date_role, scope_cells.currency, cell_billings.day
),
told as (
  select
    daily.*,
    case
      when daily.currency = reporting_currency.currency then daily.amount
      when quotes.rate_date >= daily.day - 31
        then converted(daily.amount, quotes.numerator, quotes.denominator, reporting_currency.minor_unit)
    end as told_amount
  from daily
  cross join reporting_currency
  asof left join reporting_quotes as quotes on quotes.currency = daily.currency and daily.day >= quotes.rate_date
)
select
  date_role,
  currency,
  sum(amount) as billings,
  case when count(case when told_amount is null and amount <> 0 then 1 end) = 0 then sum(coalesce(told_amount, 0)) end
    as converted,
  sum(case when told_amount is null then amount else 0 end) as apart
from told
group by date_role, currency
