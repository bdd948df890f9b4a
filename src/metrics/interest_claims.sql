-- view:      interest_claims
-- answers:   What may be claimed of each customer for paying late?
-- grain:     one row per currency and customer that was late
-- needs:     due_dates
-- reads:     account_interest, indemnified_claims, scope, date_reasons, payers, buyers, accounts, settings
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

with doubled as (
  select dimension_set_id, is_disputed, sum(indemnity) as indemnity
  from indemnified_claims
  group by dimension_set_id, is_disputed
),
counted as (
  select
    account_interest.*,
    coalesce(doubled.indemnity, 0) as doubled_indemnity,
    not account_interest.is_disputed or disputed_interest = 'include' as is_counted
  from account_interest
  cross join settings
  join date_reasons on date_role = 'as_of' and balance_reason is null
  left join doubled
    on doubled.dimension_set_id = account_interest.dimension_set_id
    and doubled.is_disputed = account_interest.is_disputed
),
totals as (
  select
    payer_id,
    buyer,
    sum(case when is_counted then claims else 0 end) as claims,
    sum(case when is_counted then open_amount else 0 end) as open_amount,
    coalesce(sum(case when is_counted then interest end), 0) as interest,
    coalesce(sum(case when is_counted then indemnity - doubled_indemnity end), 0) as indemnity,
    sum(case when is_counted then untold_claims else 0 end) as untold_claims,
    min(case when is_counted then missing_rate end) as missing_rate,
    sum(case when is_disputed then claims else 0 end) as disputed_claims,
    coalesce(sum(case when is_disputed then interest end), 0) as disputed_interest
  from counted
  join scope on scope.dimension_set_id = counted.dimension_set_id
  join payers on payers.dimension_set_id = counted.dimension_set_id
  join buyers on buyers.dimension_set_id = counted.dimension_set_id
  group by payer_id, buyer
),
told as (
  select
    totals.*,
    accounts.*,
    case when currency = 'EUR' then totals.indemnity end as claimed_indemnity
  from totals
  join accounts on accounts.dimension_set_id = payer_id
)
select
  currency,
  entity_id,
  customer_id,
  customer_name,
  buyer,
  cast(claims as bigint) as claims,
  cast(open_amount as decimal(38, 3)) as open_amount,
  cast(interest as decimal(38, 3)) as interest,
  cast(claimed_indemnity as decimal(38, 3)) as indemnity,
  cast(interest + coalesce(claimed_indemnity, 0) as decimal(38, 3)) as total,
  cast(untold_claims as bigint) as untold_claims,
  missing_rate,
  cast(disputed_claims as bigint) as disputed_claims,
  cast(disputed_interest as decimal(38, 3)) as disputed_interest
from told
