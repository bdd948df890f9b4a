-- view:      count_back
-- answers:   How many days of the latest billings is the balance made of?
-- grain:     one row per currency and date of dated_levels
-- reads:     dated_levels, month_levels, settings
-- columns:
--   currency        varchar
--   date_role       varchar
--   position_date   date
--   countback_days  double
--   is_lower_bound  boolean  something remains after the ledger's first month
with months as (
  select
    month_levels.currency,
    month_levels.month_end,
    month_levels.days,
    month_invoices + case when settings.credits = 'include' then month_credit_notes else 0 end as billings
  from month_levels
  cross join settings
),
-- The month of the date counts up to it, each month before it in full.
steps as (
  select currency, date_role, position_date, balance, position_date as step_date, elapsed_days as days,
    month_billings as billings
  from dated_levels
  union all
  select dated_levels.currency, dated_levels.date_role, dated_levels.position_date, dated_levels.balance,
    months.month_end, months.days, months.billings
  from dated_levels
  join months
    on months.currency = dated_levels.currency
    and months.month_end < date_trunc('month', dated_levels.position_date)
),
billed_back as (
  select
    *,
    sum(greatest(billings, 0)) over (
      partition by currency, date_role, position_date order by step_date desc
      rows between unbounded preceding and current row
    ) as billed
  from steps
),
walked as (
  select
    currency,
    date_role,
    position_date,
    balance,
    billed,
    case
      when billed - greatest(billings, 0) >= balance then 0
      when billings <= 0 or billed <= balance then cast(days as double)
      else cast(balance - (billed - billings) as double) / cast(billings as double) * days
    end as days
  from billed_back
)
select
  currency,
  date_role,
  position_date,
  sum(days) as countback_days,
  max(billed) < max(balance) as is_lower_bound
from walked
group by currency, date_role, position_date
