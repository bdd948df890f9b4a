-- table:     legal_half_years
-- answers:   What does a day of lateness cost in each half-year?
-- grain:     one row per half-year from 1980 to 2199
-- reads:     legal_values
-- columns:
--   first_day      date
--   length         integer  days
--   late_rate      bigint   between professionals, a year, in ten-thousandths of a per cent; null: not known
--   public_rate    bigint   against public buyers
--   contract_rate  bigint   that the reader has agreed; null: none
--   indemnity      integer  EUR for each late invoice; null: none
--   rates_before   bigint   sum of late_rate over all days before the half-year, unknown ones as 0
--   untold_before  integer  days before it that lie in half-years without a rate
--   next_untold    date     first day of the first half-year without a rate, this one or later; null: none
with half_years as (
  select make_date(cast(number // 2 as integer), case when number % 2 = 1 then 7 else 1 end, 1) as first_day
  from generate_series(3960, 4399) as numbers(number)
),
rules as (
  select rule, valid_from, coalesce(valid_until, date '9999-12-31') as valid_until, value
  from legal_values
  where rule in ('ecb_rate', 'late_margin', 'public_margin', 'contract_rate', 'indemnity')
),
rates as (
  select
    first_day,
    cast(date_diff('day', first_day, cast(first_day + interval '6 months' as date)) as integer) as length,
    cast(max(case when rule = 'ecb_rate' then value end) * 10000 as bigint) as ecb_rate,
    cast(max(case when rule = 'late_margin' then value end) * 10000 as bigint) as late_margin,
    cast(max(case when rule = 'public_margin' then value end) * 10000 as bigint) as public_margin,
    cast(max(case when rule = 'contract_rate' then value end) * 10000 as bigint) as contract_rate,
    cast(max(case when rule = 'indemnity' then value end) as integer) as indemnity
  from half_years
  left join rules on first_day between valid_from and valid_until
  group by first_day
)
select
  first_day,
  length,
  ecb_rate + late_margin as late_rate,
  ecb_rate + public_margin as public_rate,
  contract_rate,
  indemnity,
  cast(coalesce(sum(coalesce(ecb_rate + late_margin, 0) * length) over before, 0) as bigint) as rates_before,
  cast(coalesce(sum(case when ecb_rate + late_margin is null then length else 0 end) over before, 0) as integer) as untold_before,
  min(case when ecb_rate + late_margin is null then first_day end) over (
    order by first_day rows between current row and unbounded following
  ) as next_untold
from rates
window before as (order by first_day rows between unbounded preceding and 1 preceding)
