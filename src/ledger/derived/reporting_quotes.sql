-- table:     reporting_quotes
-- answers:   What was one unit of each currency of the ledger worth in the reporting currency, on the days with rates?
-- grain:     one row per day and currency other than the reporting currency; days that figures need, and 31 before
-- reads:     exchange_rates, position_dates, ledger_currencies, reporting_currency
-- columns:
--   rate_date    date
--   currency     varchar
--   numerator    hugeint  the worth is numerator / denominator: whole numbers, so that it is exact
--   denominator  hugeint
--   found        varchar  direct, inverse, crossed
--   via          varchar  the common currency of a crossed rate
--   source       varchar  file or files that say it
--   is_booked    boolean  worked out from a ledger's own amounts in two currencies, in whole or in part
with span as (
  select min(position_date - window_days) - 31 as first_day, max(position_date) as last_day
  from position_dates
),
tabled as (
  select from_currency as currency
  from exchange_rates
  where not is_booked
  union
  select to_currency
  from exchange_rates
  where not is_booked
),
-- What the ledger's own amounts come to gives way to tables that name both currencies.
told as (
  select rate_date, from_currency, to_currency, source, is_booked,
    cast(cast(rate as decimal(38, 9)) * 1000000000 as hugeint) as billionths,
    cast(cast(units as decimal(38, 9)) * 1000000000 as hugeint) as unit_billionths
  from exchange_rates
  cross join span
  where rate_date between first_day and last_day
    and not (is_booked and from_currency in (select currency from tabled)
      and to_currency in (select currency from tabled))
),
sides as (
  select rate_date, from_currency, to_currency, 0 as turns, billionths as numerator, unit_billionths as denominator,
    source, is_booked
  from told
  union all
  select rate_date, to_currency, from_currency, 1, unit_billionths, billionths, source, is_booked
  from told
),
-- Of one day a rate of the pair itself goes before its inverse, and this before one through another currency.
legs as (
  select sides.*
  from sides
  join reporting_currency on reporting_currency.currency = sides.to_currency
),
starts as (
  select sides.*
  from sides
  join ledger_currencies on ledger_currencies.currency = sides.from_currency
  cross join reporting_currency
  where sides.from_currency <> reporting_currency.currency
),
ways as (
  select starts.rate_date, starts.from_currency as currency, turns as way, '' as via, numerator, denominator,
    source, is_booked
  from starts
  join reporting_currency on reporting_currency.currency = starts.to_currency
  union all
  select
    starts.rate_date,
    starts.from_currency,
    2 + 2 * starts.turns + legs.turns,
    legs.from_currency,
    starts.numerator * legs.numerator,
    starts.denominator * legs.denominator,
    case when starts.source = legs.source then starts.source else starts.source || ', ' || legs.source end,
    starts.is_booked or legs.is_booked
  from starts
  join legs on legs.rate_date = starts.rate_date and legs.from_currency = starts.to_currency
),
best as (
  select *
  from ways
  qualify row_number() over (partition by rate_date, currency order by way >= 2, via, way) = 1
),
lowest as (
  select *, gcd(numerator, denominator) as divisor
  from best
),
-- Beyond seventeen digits both are rounded, so that an amount times one of them stays within reach.
held as (
  select
    *,
    numerator // divisor as whole_numerator,
    denominator // divisor as whole_denominator,
    greatest(numerator // divisor, denominator // divisor) // 100000000000000000 + 1 as step
  from lowest
),
rounded as (
  select
    *,
    (whole_numerator + step // 2) // step as numerator_held,
    (whole_denominator + step // 2) // step as denominator_held
  from held
)
select
  rate_date,
  currency,
  cast(numerator_held as hugeint) as numerator,
  cast(denominator_held as hugeint) as denominator,
  case way when 0 then 'direct' when 1 then 'inverse' else 'crossed' end as found,
  nullif(via, '') as via,
  source,
  is_booked
from rounded
where numerator_held > 0 and denominator_held > 0
