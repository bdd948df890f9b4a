-- view:      reporting_rates
-- answers:   At which rate is each currency told in the reporting currency, and where does the rate come from?
-- grain:     one row per currency and date
-- needs:     rates
-- reads:     position_quotes, position_levels, reporting_currency, settings
-- columns:
--   reporting_currency  varchar
--   currency            varchar
--   date_role           varchar         as_of, compare_to
--   position_date       date
--   rate                double          one unit of the currency in the reporting currency; as a fraction it is exact
--   rate_date           date            the last day with a rate, no more than 31 days before
--   found               varchar         own, direct, inverse (1 / the rate that is stated), crossed
--   via                 varchar         of a crossed rate: the currency that both are rated against
--   source              varchar         the file that states it
--   is_booked           boolean         it is what the ledger's own amounts in two currencies come to
--   balance             decimal(38, 3)  what is open in the currency itself, by the policy on credits
--   reason              varchar         why the currency stays apart: no_rate
-- identity:  not exists (select 1 from reporting_rates where (rate is null) <> (reason is not null))
-- identity:  not exists (select 1 from reporting_rates
--            where rate_date > position_date or rate_date < position_date - 31)
select
  reporting_currency.currency as reporting_currency,
  quotes.currency,
  quotes.date_role,
  quotes.position_date,
  cast(quotes.numerator as double) / cast(quotes.denominator as double) as rate,
  quotes.rate_date,
  quotes.found,
  quotes.via,
  quotes.source,
  quotes.is_booked,
  cast(levels.claims + case when settings.credits = 'include' then levels.credits else 0 end as decimal(38, 3))
    as balance,
  case when quotes.found is null then 'no_rate' end as reason
from position_quotes as quotes
join position_levels as levels on levels.currency = quotes.currency and levels.date_role = quotes.date_role
cross join reporting_currency
cross join settings
