-- view:      position_quotes
-- answers:   At which rate is what is open in each currency told in the reporting currency, at the two dates?
-- grain:     one row per date and currency in scope
-- reads:     position_levels, reporting_quotes, reporting_currency
-- columns:
--   date_role      varchar  as_of, compare_to
--   position_date  date
--   currency       varchar
--   rate_date      date     the last day with a rate, no more than 31 days before; null: there is none
--   numerator      hugeint  one unit is worth numerator / denominator
--   denominator    hugeint
--   found          varchar  own (the reporting currency itself), direct, inverse, crossed
--   via            varchar
--   source         varchar
--   is_booked      boolean  from the ledger's own amounts in two currencies; null: there is no rate
with last_quotes as (
  select
    levels.date_role,
    levels.currency,
    arg_max(quotes, quotes.rate_date) as quote
  from position_levels as levels
  join reporting_quotes as quotes
    on quotes.currency = levels.currency
    and quotes.rate_date <= levels.position_date and quotes.rate_date >= levels.position_date - 31
  group by levels.date_role, levels.currency
)
select
  levels.date_role,
  levels.position_date,
  levels.currency,
  case when levels.currency = reporting_currency.currency then levels.position_date
    else quote.rate_date end as rate_date,
  case when levels.currency = reporting_currency.currency then 1 else quote.numerator end as numerator,
  case when levels.currency = reporting_currency.currency then 1 else quote.denominator end as denominator,
  case when levels.currency = reporting_currency.currency then 'own' else quote.found end as found,
  quote.via,
  quote.source,
  case when levels.currency = reporting_currency.currency then false else quote.is_booked end as is_booked
from position_levels as levels
cross join reporting_currency
left join last_quotes on last_quotes.date_role = levels.date_role and last_quotes.currency = levels.currency
