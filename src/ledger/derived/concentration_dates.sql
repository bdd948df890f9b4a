-- table:     concentration_dates
-- answers:   At which dates can be told on how few customers the portfolio rests?
-- grain:     one row per date: the as-of date and the twenty-four month-ends before it, as far as amounts are known there
-- reads:     calendar, settings, ledger_span
-- columns:
--   date_number    integer in the order of time, without a gap
--   position_date  date
with month_ends as (
  select month_end, row_number() over (order by month_end desc) as months_back
  from calendar
  cross join settings
  where month_end < as_of
),
dates as (
  select month_end as position_date
  from month_ends
  where months_back <= 24
  union all
  select as_of
  from settings
)
select cast(row_number() over (order by position_date) as integer) as date_number, position_date
from dates
cross join settings
cross join ledger_span
where position_date >= case when concentration_basis = 'billings' then ledger_start + 364 else ledger_start end
  and (has_history or position_date >= coalesce(stated_as_of, last_date))
  and (has_billings or concentration_basis <> 'billings')
