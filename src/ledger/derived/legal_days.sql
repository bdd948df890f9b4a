-- table:     legal_days
-- answers:   What had the rates of late interest added up to at the end of each day?
-- grain:     one row per day from 1980 to 2199
-- reads:     legal_half_years
-- columns:
--   day            date
--   rate_sum       bigint   yearly rates of all days up to this one, in ten-thousandths of a per cent, unknown ones as 0
--   untold_days    integer  days up to this one whose rate is not known
--   public_rate    bigint   for claims that are late from the next day on, in ten-thousandths of a per cent; null: not known
--   contract_rate  bigint   the same; null: none was agreed
--   indemnity      integer  EUR for an invoice that is late from the next day on; null: none
--   next_untold    date     first day of the first half-year without a rate that does not end with this day or before
select
  cast(first_day + number - 1 as date) as day,
  rates_before + coalesce(late_rate, 0) * number as rate_sum,
  untold_before + case when late_rate is null then number else 0 end as untold_days,
  public_rate,
  contract_rate,
  indemnity,
  next_untold
from legal_half_years
join (select cast(number as integer) as number from generate_series(0, 183) as numbers(number)) as days
  on number < length
