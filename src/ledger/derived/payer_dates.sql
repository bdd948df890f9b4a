-- table:     payer_dates
-- answers:   At which dates are customers classed by how they pay?
-- grain:     one row per date: the as-of date, the comparison date, and the last six quarter-ends up to the as-of date
-- reads:     settings
-- columns:
--   date_number    integer  in the order of time
--   position_date  date
--   eve            date     six months before: payments count from the day after
--   is_quarter     boolean  one of the six quarter-ends
with chosen as (
  select as_of, compare_to, cast(date_trunc('quarter', as_of) as date) as quarter_start
  from settings
  where as_of is not null
),
quarter_ends as (
  select cast(quarter_start - steps.number * interval '3 months' + interval '3 months' - interval '1 day' as date)
    as position_date, as_of
  from chosen
  cross join generate_series(0, 6) as steps(number)
),
latest as (
  select position_date
  from quarter_ends
  where position_date <= as_of
  order by position_date desc
  limit 6
),
dates as (
  select position_date, true as is_quarter
  from latest
  union all
  select as_of, false
  from chosen
  union all
  select compare_to, false
  from chosen
  where compare_to is not null
)
select
  cast(row_number() over (order by position_date) as integer) as date_number,
  position_date,
  case
    when position_date = last_day(position_date) then last_day(cast(position_date - interval '6 months' as date))
    else cast(position_date - interval '6 months' as date)
  end as eve,
  bool_or(is_quarter) as is_quarter
from dates
group by position_date
