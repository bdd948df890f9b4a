-- table:     calendar
-- answers:   Which month-ends does the ledger span?
-- grain:     one row per month, from that of the ledger's start to the last that is needed; 1,200 at most
-- reads:     ledger_span, settings
-- columns:
--   month_end  date    last day of the month
--   days       bigint  days in the month
with bounds as (
  select
    date_trunc('month', ledger_start) as first_month,
    date_trunc('month', greatest(last_date, as_of, coalesce(compare_to, as_of))) as last_month
  from ledger_span
  cross join settings
  where ledger_start is not null
),
months as (
  select last_day(cast(last_month - steps.number * interval '1 month' as date)) as month_end, first_month
  from bounds
  cross join generate_series(0, 1199) as steps(number)
)
select month_end, extract(day from month_end) as days
from months
where month_end >= first_month
order by month_end
