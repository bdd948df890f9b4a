-- table:     concentration_months
-- answers:   Does the portfolio in scope come to rest on fewer customers?
-- grain:     one row per currency and date: the as-of date and the twenty-four month-ends before it
-- reads:     concentration_levels, concentration_dates, scope, payers, dimension_sets
-- columns:
--   currency              varchar
--   position_date         date
--   customers             bigint          with an amount above 0
--   total                 decimal(38, 3)  of their balances, overdue amounts or billings of 365 days (policy)
--   top_1_share           double
--   top_5_share           double
--   top_10_share          double
--   hhi                   double          sum of squared shares * 10,000
--   equivalent_customers  double          10,000 / hhi
--   gini                  double          0: all of one size
with currencies as (
  select currency, cast(row_number() over (order by currency) * 100 as integer) as currency_number
  from (select distinct currency from dimension_sets) as known
),
members as (
  select scope.dimension_set_id, payer_id, currency_number
  from scope
  join payers on payers.dimension_set_id = scope.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = scope.dimension_set_id
  join currencies on currencies.currency = dimension_sets.currency
),
sizes as (
  select payer_id, count(*) = 1 as is_alone
  from members
  group by payer_id
),
-- One number for currency and date: ranking within it is a third faster than within both.
placed as materialized (
  select members.payer_id, is_alone, currency_number + date_number as place, amount
  from concentration_levels
  join members on members.dimension_set_id = concentration_levels.dimension_set_id
  join sizes on sizes.payer_id = members.payer_id
),
-- Most customers have one dimension set: nothing of theirs is to be added up.
amounts as (
  select place, amount
  from placed
  where is_alone
  union all
  select place, cast(sum(amount) as decimal(18, 3))
  from placed
  where not is_alone
  group by payer_id, place
),
ranked as (
  select place, amount, row_number() over (partition by place order by amount desc) as rank
  from amounts
  where amount > 0
),
totals as (
  select
    place,
    count(*) as customers,
    sum(amount) as total,
    sum(case when rank <= 1 then amount else 0 end) as top_1,
    sum(case when rank <= 5 then amount else 0 end) as top_5,
    sum(case when rank <= 10 then amount else 0 end) as top_10,
    sum(cast(amount as double) * cast(amount as double)) as squares,
    sum(rank * cast(amount as double)) as ranked_total,
    cast(sum(amount) as double) as divisor
  from ranked
  group by place
),
places as (
  select currency, position_date, currency_number + date_number as place
  from currencies
  cross join concentration_dates
)
select
  currency,
  position_date,
  customers,
  cast(total as decimal(38, 3)) as total,
  cast(top_1 as double) / divisor as top_1_share,
  cast(top_5 as double) / divisor as top_5_share,
  cast(top_10 as double) / divisor as top_10_share,
  squares / (divisor * divisor) * 10000 as hhi,
  divisor * divisor / squares as equivalent_customers,
  greatest(((customers + 1) * divisor - 2 * ranked_total) / (customers * divisor), 0) as gini
from totals
join places on places.place = totals.place
