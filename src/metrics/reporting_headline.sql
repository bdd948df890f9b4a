-- view:      reporting_headline
-- answers:   What is owed over all currencies, and how much of its change is business, how much exchange?
-- grain:     one row per date
-- needs:     rates
-- reads:     reporting_pyramid, position_levels, position_quotes, reporting_billings, reporting_currency, date_reasons,
--            settings
-- columns:
--   reporting_currency  varchar
--   date_role           varchar         as_of, compare_to
--   position_date       date
--   balance             decimal(38, 3)  the converted amounts of reporting_pyramid; null with balance_reason
--   overdue             decimal(38, 3)
--   billings            decimal(38, 3)  of the window, each day's at its own rate; null with reason
--   dso                 double          days, of the currencies with rates for both; null with reason
--   currencies          bigint          told in the balance
--   apart               varchar         currencies with something open and no rate, such as "GBP, USD"; null: none
--   booked              varchar         currencies told at what the ledger's own amounts come to; null: none
--   billings_apart      varchar         currencies with billings on a day without a rate
--   balance_change      decimal(38, 3)  since the comparison date, of the currencies with rates at both; on as_of alone
--   business_change     decimal(38, 3)  the same at the rates of the comparison date
--   exchange_change     decimal(38, 3)  what the change of rates makes of what is open now
--   change_apart        varchar         currencies open at one of the dates that lack a rate at one of them
--   reason              varchar         why there is no DSO: ledger_start, no_history, no_billings, no_rate
--   balance_reason      varchar         why there is no balance: ledger_start, no_history, no_rate
-- identity:  not exists (select 1 from reporting_headline where balance_change <> business_change + exchange_change)
-- identity:  not exists (select 1 from reporting_headline as now cross join reporting_headline as before
--            where now.date_role = 'as_of' and before.date_role = 'compare_to' and now.change_apart is null
--            and now.balance_change <> now.balance - before.balance)
with parts as (
  select
    pyramid.currency,
    pyramid.date_role,
    pyramid.amount,
    pyramid.converted,
    pyramid.bucket_position between 2 and 5 as is_late,
    pyramid.bucket_position <= 5 or settings.credits = 'include' as is_of_balance,
    case when before.found = 'own' then pyramid.amount
      else converted(pyramid.amount, before.numerator, before.denominator, reporting_currency.minor_unit)
    end as at_earlier_rate
  from reporting_pyramid as pyramid
  left join position_quotes as before on before.currency = pyramid.currency and before.date_role = 'compare_to'
  cross join reporting_currency
  cross join settings
),
sums as (
  select
    currency,
    date_role,
    count(case when is_of_balance and amount <> 0 then 1 end) > 0 as is_open,
    case when bool_and(converted is not null) then sum(case when is_of_balance then converted else 0 end) end
      as balance,
    case when bool_and(at_earlier_rate is not null)
      then sum(case when is_of_balance then at_earlier_rate else 0 end) end as balance_at_earlier_rate,
    sum(case when is_late then converted else 0 end) as late
  from parts
  group by currency, date_role
),
told as (
  select
    quotes.date_role,
    quotes.position_date,
    quotes.currency,
    quotes.found is not null as has_rate,
    coalesce(quotes.is_booked, false) as is_booked,
    coalesce(sums.is_open, false) as is_open,
    sums.balance,
    -- Where the first bucket of late amounts begins the day after the due date, it is their sum to the cent.
    case
      when settings.ageing_basis = 'due' and settings.bucket_edge_1 = 0 then sums.late
      when quotes.found = 'own' then levels.overdue
      else converted(levels.overdue, quotes.numerator, quotes.denominator, reporting_currency.minor_unit)
    end as overdue,
    coalesce(billed.billings, 0) = 0 or billed.converted is not null as is_billed,
    coalesce(billed.converted, 0) as billings,
    coalesce(billed.apart, 0) <> 0 as has_billings_apart
  from position_quotes as quotes
  join position_levels as levels on levels.currency = quotes.currency and levels.date_role = quotes.date_role
  left join sums on sums.currency = quotes.currency and sums.date_role = quotes.date_role
  left join reporting_billings as billed on billed.currency = quotes.currency and billed.date_role = quotes.date_role
  cross join reporting_currency
  cross join settings
),
wholes as (
  select
    date_role,
    position_date,
    count(case when has_rate then 1 end) as currencies,
    sum(case when has_rate then balance else 0 end) as balance,
    sum(case when has_rate then overdue else 0 end) as overdue,
    count(case when is_billed then 1 end) as billed_currencies,
    sum(case when is_billed then billings else 0 end) as billings,
    sum(case when has_rate and is_billed then balance else 0 end) as dso_balance,
    sum(case when has_rate and is_billed then billings else 0 end) as dso_billings,
    string_agg(currency, ', ' order by currency) filter (where is_open and not has_rate) as apart,
    string_agg(currency, ', ' order by currency) filter (where is_open and is_booked) as booked,
    string_agg(currency, ', ' order by currency) filter (where not is_billed) as billings_apart
  from told
  group by date_role, position_date
),
-- What is open now at the rates of then, less what was open then, is business; the rest is exchange.
changes as (
  select
    sum(case when before.balance is not null then now.balance - before.balance end) as balance_change,
    sum(case when now.balance is not null then now.balance_at_earlier_rate - before.balance end) as business_change,
    sum(case when before.balance is not null then now.balance - now.balance_at_earlier_rate end) as exchange_change,
    string_agg(now.currency, ', ' order by now.currency)
      filter (where (now.is_open or before.is_open) and (now.balance is null or before.balance is null)) as change_apart
  from sums as now
  join sums as before on before.currency = now.currency and before.date_role = 'compare_to'
  where now.date_role = 'as_of'
)
select
  reporting_currency.currency as reporting_currency,
  wholes.date_role,
  wholes.position_date,
  case when date_reasons.balance_reason is null and wholes.currencies > 0 then wholes.balance end as balance,
  case when date_reasons.balance_reason is null and wholes.currencies > 0 then wholes.overdue end as overdue,
  case when date_reasons.window_reason is null and wholes.billed_currencies > 0 then wholes.billings end as billings,
  case when date_reasons.window_reason is null and wholes.dso_billings > 0
    then cast(wholes.dso_balance as double) / cast(wholes.dso_billings as double) * settings.window_days end as dso,
  wholes.currencies,
  case when date_reasons.balance_reason is null then wholes.apart end as apart,
  case when date_reasons.balance_reason is null then wholes.booked end as booked,
  case when date_reasons.window_reason is null then wholes.billings_apart end as billings_apart,
  case when wholes.date_role = 'as_of' then changes.balance_change end as balance_change,
  case when wholes.date_role = 'as_of' then changes.business_change end as business_change,
  case when wholes.date_role = 'as_of' then changes.exchange_change end as exchange_change,
  case when wholes.date_role = 'as_of' then changes.change_apart end as change_apart,
  case
    when date_reasons.window_reason is not null then date_reasons.window_reason
    when wholes.currencies = 0 or wholes.billed_currencies = 0 then 'no_rate'
    when wholes.dso_billings <= 0 then 'no_billings'
  end as reason,
  case
    when date_reasons.balance_reason is not null then date_reasons.balance_reason
    when wholes.currencies = 0 then 'no_rate'
  end as balance_reason
from wholes
join date_reasons on date_reasons.date_role = wholes.date_role
cross join changes
cross join reporting_currency
cross join settings
