-- view:      interest_claims
-- answers:   What may be claimed of each customer for paying late?
-- grain:     one row per currency and customer that was late
-- needs:     due_dates
-- reads:     late_claims, dimension_sets, customers, settings
-- columns:
--   currency           varchar         ISO 4217
--   entity_id          varchar
--   customer_id        varchar
--   customer_name      varchar
--   buyer              varchar         private, public
--   claims             bigint          claims that were late, disputed ones apart unless the reader counts them
--   open_amount        decimal(38, 3)  of these claims, at the as-of date
--   interest           decimal(38, 3)  up to the as-of date; claims for which a rate is missing are not in it
--   indemnity          decimal(38, 3)  for recovery costs, once for each invoice; null in other currencies than the euro
--   total              decimal(38, 3)  interest and indemnity
--   untold_claims      bigint          claims for which a rate is missing
--   missing_rate       date            first day of the first half-year whose rate is missing
--   disputed_claims    bigint          late and disputed, whether counted or not
--   disputed_interest  decimal(38, 3)
-- identity:  not exists (select 1 from interest_claims where total <> interest + coalesce(indemnity, 0))
-- identity:  not exists (select 1 from interest_claims where claims + disputed_claims = 0)
with counted as (
  select
    dimension_set_id,
    buyer,
    is_disputed,
    not is_disputed or disputed_interest = 'include' as is_counted,
    open_amount,
    interest,
    indemnity,
    missing_rate
  from late_claims
  cross join settings
  where rate_basis is not null
),
sets as (
  select
    dimension_set_id,
    any_value(buyer) as buyer,
    sum(case when is_counted then 1 else 0 end) as claims,
    sum(case when is_counted then open_amount else 0 end) as open_amount,
    sum(case when is_counted then interest end) as interest,
    sum(case when is_counted then indemnity end) as indemnity,
    sum(case when is_counted and interest is null then 1 else 0 end) as untold_claims,
    min(case when is_counted then missing_rate end) as missing_rate,
    sum(case when is_disputed then 1 else 0 end) as disputed_claims,
    sum(case when is_disputed then interest end) as disputed_interest
  from counted
  group by dimension_set_id
),
totals as (
  select
    dimension_sets.currency,
    dimension_sets.entity_id,
    dimension_sets.customer_id,
    buyer,
    sum(claims) as claims,
    sum(open_amount) as open_amount,
    coalesce(sum(interest), 0) as interest,
    case when dimension_sets.currency = 'EUR' then coalesce(sum(indemnity), 0) end as indemnity,
    sum(untold_claims) as untold_claims,
    min(missing_rate) as missing_rate,
    sum(disputed_claims) as disputed_claims,
    coalesce(sum(disputed_interest), 0) as disputed_interest
  from sets
  join dimension_sets on dimension_sets.dimension_set_id = sets.dimension_set_id
  group by dimension_sets.currency, dimension_sets.entity_id, dimension_sets.customer_id, buyer
)
select
  currency,
  totals.entity_id,
  totals.customer_id,
  customers.name as customer_name,
  buyer,
  cast(claims as bigint) as claims,
  cast(open_amount as decimal(38, 3)) as open_amount,
  cast(interest as decimal(38, 3)) as interest,
  cast(indemnity as decimal(38, 3)) as indemnity,
  cast(interest + coalesce(indemnity, 0) as decimal(38, 3)) as total,
  cast(untold_claims as bigint) as untold_claims,
  missing_rate,
  cast(disputed_claims as bigint) as disputed_claims,
  cast(disputed_interest as decimal(38, 3)) as disputed_interest
from totals
left join customers on customers.entity_id = totals.entity_id and customers.customer_id = totals.customer_id
