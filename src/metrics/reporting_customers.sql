-- view:      reporting_customers
-- answers:   Who owes most over all currencies, in the reporting currency?
-- grain:     one row per customer with something open at the as-of date
-- needs:     rates
-- reads:     customer_levels, customers, position_quotes, reporting_currency
-- columns:
--   reporting_currency  varchar
--   rank                bigint          by balance, those without a rate last
--   entity_id           varchar
--   customer_id         varchar
--   customer_name       varchar
--   balance             decimal(38, 3)  each currency's at the last rate of the date, to the minor unit; null: no rate
--   overdue             decimal(38, 3)  likewise
--   share               double          of the balances above 0 of all customers; null for one that is not
--   balance_before      decimal(38, 3)  at the comparison date and its rates; null: cannot be told, or a rate is missing
--   currencies          varchar         in which something is open, such as "EUR, GBP"
--   largest_currency    varchar         of these the one with the largest part of the balance
--   apart               varchar         of these the ones without a rate, whose amounts are left out; null: none
-- identity:  not exists (select 1 from reporting_customers where (balance is null) <> (overdue is null))
-- identity:  not exists (select 1 from reporting_customers where balance is null and apart is null)
-- identity:  not exists (select 1 from (select sum(balance) as amount, count(*) as customers from reporting_customers
--            having count(apart) = 0) as told join reporting_headline on date_role = 'as_of'
--            where abs(amount - balance) > 10 * currencies * (customers + 6))
with parts as materialized (
  select
    levels.entity_id,
    levels.customer_id,
    levels.currency,
    levels.balance,
    levels.balance <> 0 or levels.overdue <> 0 as is_open,
    now.found is not null as has_rate,
    case when now.found = 'own' then levels.balance
      else converted(levels.balance, now.numerator, now.denominator, reporting_currency.minor_unit) end as told,
    case when now.found = 'own' then levels.overdue
      else converted(levels.overdue, now.numerator, now.denominator, reporting_currency.minor_unit) end as told_overdue,
    levels.balance_before,
    case when before.found = 'own' then levels.balance_before
      else converted(levels.balance_before, before.numerator, before.denominator, reporting_currency.minor_unit) end
      as told_before
  from customer_levels as levels
  join position_quotes as now on now.currency = levels.currency and now.date_role = 'as_of'
  left join position_quotes as before on before.currency = levels.currency and before.date_role = 'compare_to'
  cross join reporting_currency
  where levels.has_balance
),
sums as (
  select
    entity_id,
    customer_id,
    sum(case when is_open then told end) as balance,
    sum(case when is_open then told_overdue end) as overdue,
    case when bool_and(balance_before = 0 or told_before is not null)
      then sum(case when balance_before = 0 then 0 else told_before end) end as balance_before,
    count(*) filter (where is_open) as open_currencies,
    min(currency) filter (where is_open) as first_currency,
    max(case when is_open then told end) as largest,
    bool_or(is_open and not has_rate) as is_apart
  from parts
  group by entity_id, customer_id
  having bool_or(is_open)
),
-- Putting names of currencies together is slow, and most customers have one.
lists as (
  select
    parts.entity_id,
    parts.customer_id,
    string_agg(currency, ', ' order by currency) as currencies,
    coalesce(min(currency) filter (where told = largest), min(currency)) as largest_currency,
    string_agg(currency, ', ' order by currency) filter (where not has_rate) as apart
  from parts
  join sums on sums.entity_id = parts.entity_id and sums.customer_id = parts.customer_id and open_currencies > 1
  where is_open
  group by parts.entity_id, parts.customer_id
)
select
  reporting_currency.currency as reporting_currency,
  row_number() over (order by sums.balance desc nulls last, sums.entity_id, sums.customer_id) as rank,
  sums.entity_id,
  sums.customer_id,
  customers.name as customer_name,
  cast(sums.balance as decimal(38, 3)) as balance,
  cast(sums.overdue as decimal(38, 3)) as overdue,
  case when sums.balance > 0
    then cast(sums.balance as double)
      / cast(sum(case when sums.balance > 0 then sums.balance else 0 end) over () as double) end as share,
  cast(sums.balance_before as decimal(38, 3)) as balance_before,
  coalesce(lists.currencies, first_currency) as currencies,
  coalesce(lists.largest_currency, first_currency) as largest_currency,
  case when open_currencies > 1 then lists.apart when is_apart then first_currency end as apart
from sums
left join lists on lists.entity_id = sums.entity_id and lists.customer_id = sums.customer_id
left join customers on customers.entity_id = sums.entity_id and customers.customer_id = sums.customer_id
cross join reporting_currency
