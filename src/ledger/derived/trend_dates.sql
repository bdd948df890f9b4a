-- table:     trend_dates
-- answers:   At which dates before the as-of date is it told how each warning signal ran?
-- grain:     one row per date: the twelve month-ends before the as-of date
-- reads:     settings
-- columns:
--   date_number    integer  1 to 12, in the order of time
--   position_date  date
--   window_days    integer
--   is_quarter     boolean  a quarter-end: by these, what rests on each customer's habits is told
-- identity:  not exists (select 1 from trend_dates where position_date <> last_day(position_date))
with months as (
  select
    cast(steps.number as integer) as date_number,
    last_day(cast(date_trunc('month', as_of) - (13 - steps.number) * interval '1 month' as date)) as position_date,
    window_days
  from settings
  cross join generate_series(1, 12) as steps(number)
  where as_of is not null
)
select date_number, position_date, window_days, extract(month from position_date) in (3, 6, 9, 12) as is_quarter
from months
order by date_number
