-- view:      signal_balances
-- answers:   What does each customer owe at both dates, at which place, and what was allowed?
-- grain:     one row per currency, date and customer
-- reads:     customer_levels, customers
-- columns:
--   currency      varchar
--   date_role     varchar         as_of, compare_to
--   entity_id     varchar
--   customer_id   varchar
--   balance       decimal(38, 3)  by the policy on credits
--   credit_limit  decimal(18, 3)  as loaded, also at past dates; null: none known
--   place         bigint          1: the largest balance; equal ones share a place
--   is_over       boolean         owes more than the limit
with levels as (
  select * from customer_levels
),
dated as (
  select currency, 'as_of' as date_role, entity_id, customer_id, balance
  from levels
  where has_balance
  union all
  select currency, 'compare_to', entity_id, customer_id, balance_before
  from levels
  where balance_before is not null
)
select
  currency,
  date_role,
  dated.entity_id,
  dated.customer_id,
  balance,
  credit_limit,
  rank() over (partition by currency, date_role order by balance desc) as place,
  coalesce(balance > 0 and balance > credit_limit, false) as is_over
from dated
left join customers on customers.entity_id = dated.entity_id and customers.customer_id = dated.customer_id
