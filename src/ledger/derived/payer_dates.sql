-- table:     payer_dates
-- answers:   At which dates are customers classed by how they pay?
-- grain:     one row per date: the as-of date, the comparison date, the last six quarter-ends up to the as-of date, and
--            the last twelve month-ends from which a forecast of thirteen weeks can be tried
-- reads:     settings
-- columns:
--   date_number    integer  in the order of time
--   position_date  date
--   eve            date     six months before: payments count from the day after
--   is_quarter     boolean  one of the six quarter-ends
--   is_tried       boolean  one of the twelve month-ends: the thirteen weeks after it are over by the as-of date
with chosen as (
  select as_of, compare_to
  from settings
  where as_of is not null
),
month_ends as (
  select last_day(cast(as_of - steps.number * interval '1 month' as date)) as position_date, as_of
  from chosen
  cross join generate_series(0, 18) as steps(number)
),
quarter_ends as (
  select position_date
  from month_ends
  where position_date <= as_of and extract(month from position_date) % 3 = 0
  order by position_date desc
  limit 6
),
tried as (
  select position_date
  from month_ends
  where position_date + 91 <= as_of
  order by position_date desc
  limit 12
),
dates as (
  select position_date, true as is_quarter, false as is_tried
  from quarter_ends
  union all
  select position_date, false, true
  from tried
  union all
  select as_of, false, false
  from chosen
  union all
  select compare_to, false, false
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
  bool_or(is_quarter) as is_quarter,
  bool_or(is_tried) as is_tried
from dates
group by position_date
