-- view:      concentration_summary
-- answers:   How concentrated is the portfolio, and on how many customers does it really rest?
-- grain:     one row per currency and date
-- reads:     concentration_customers
-- columns:
--   currency              varchar
--   date_role             varchar         as_of, compare_to
--   customers             bigint          with an amount above 0; null with a reason, as all figures
--   total                 decimal(38, 3)  of their amounts
--   excluded_customers    bigint          with an amount below 0, in none of the other figures
--   excluded_amount       decimal(38, 3)
--   top_1_share           double
--   top_5_share           double
--   top_10_share          double
--   top_20_share          double
--   hhi                   double          sum of squared shares * 10,000
--   equivalent_customers  double          10,000 / hhi: as many customers of equal size would be as concentrated
--   gini                  double          0: all of one size
--   reason                varchar         ledger_start, no_history; no_open: no customer with an amount above 0
-- identity:  not exists (select 1 from concentration_summary where hhi > 10000.000001 or gini >= 1 or gini < 0)
-- identity:  not exists (select 1 from concentration_summary where (hhi is null) <> (reason is not null))
with ranked as (
  select
    *,
    row_number() over (partition by currency, date_role order by amount desc) as rank
  from concentration_customers
),
-- Amounts below 0 rank last, so that the ranks of those above 0 stand.
totals as (
  select
    currency,
    date_role,
    max(reason) as reason,
    count(case when amount > 0 then 1 end) as customers,
    sum(case when amount > 0 then amount else 0 end) as total,
    count(case when amount < 0 then 1 end) as excluded_customers,
    sum(case when amount < 0 then amount else 0 end) as excluded_amount,
    sum(case when amount > 0 and rank <= 1 then amount else 0 end) as top_1,
    sum(case when amount > 0 and rank <= 5 then amount else 0 end) as top_5,
    sum(case when amount > 0 and rank <= 10 then amount else 0 end) as top_10,
    sum(case when amount > 0 and rank <= 20 then amount else 0 end) as top_20,
    sum(case when amount > 0 then cast(amount as double) * cast(amount as double) else 0 end) as squares,
    sum(case when amount > 0 then rank * cast(amount as double) else 0 end) as ranked_total
  from ranked
  group by currency, date_role
),
figures as (
  select
    *,
    cast(total as double) as divisor,
    case when reason is not null then reason when total <= 0 then 'no_open' end as final_reason
  from totals
)
select
  currency,
  date_role,
  case when reason is null then customers end as customers,
  case when reason is null then total end as total,
  case when reason is null then excluded_customers end as excluded_customers,
  case when reason is null then excluded_amount end as excluded_amount,
  case when final_reason is null then cast(top_1 as double) / divisor end as top_1_share,
  case when final_reason is null then cast(top_5 as double) / divisor end as top_5_share,
  case when final_reason is null then cast(top_10 as double) / divisor end as top_10_share,
  case when final_reason is null then cast(top_20 as double) / divisor end as top_20_share,
  case when final_reason is null then squares / (divisor * divisor) * 10000 end as hhi,
  case when final_reason is null then divisor * divisor / squares end as equivalent_customers,
  -- Ranks descend here: an ascending place i is customers + 1 - rank.
  case when final_reason is null
    then greatest(((customers + 1) * divisor - 2 * ranked_total) / (customers * divisor), 0) end as gini,
  final_reason as reason
from figures
