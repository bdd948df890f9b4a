-- view:      reporting_pyramid
-- answers:   How late is what is owed, over all currencies in the reporting currency?
-- grain:     one row per currency, date and bucket
-- needs:     rates
-- reads:     aging_pyramid, position_quotes, reporting_currency
-- columns:
--   currency            varchar         ISO 4217
--   date_role           varchar         as_of, compare_to; none at which the balance cannot be told
--   position_date       date
--   bucket              varchar         not_due, 1-30, ... by the edges of settings; unapplied for credits
--   bucket_position     integer         1 not due ... 5 latest, 6 unapplied
--   amount              decimal(38, 3)  in the currency itself
--   reporting_currency  varchar
--   converted           decimal(38, 3)  at the date's rate, to the minor unit; null: the currency stays apart
--   rate_date           date
--   reason              varchar         why it stays apart: no_rate
-- identity:  not exists (select 1 from reporting_pyramid join aging_pyramid using (currency, date_role, bucket)
--            where reporting_pyramid.amount <> aging_pyramid.amount)
-- identity:  not exists (select 1 from reporting_pyramid where currency = reporting_currency and converted <> amount)
select
  pyramid.currency,
  pyramid.date_role,
  pyramid.position_date,
  pyramid.bucket,
  pyramid.bucket_position,
  pyramid.amount,
  reporting_currency.currency as reporting_currency,
  case when quotes.found = 'own' then pyramid.amount
    else converted(pyramid.amount, quotes.numerator, quotes.denominator, reporting_currency.minor_unit)
  end as converted,
  quotes.rate_date,
  case when quotes.found is null then 'no_rate' end as reason
from aging_pyramid as pyramid
join position_quotes as quotes on quotes.currency = pyramid.currency and quotes.date_role = pyramid.date_role
cross join reporting_currency
