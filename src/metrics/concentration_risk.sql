-- view:      concentration_risk
-- answers:   How much of the whole rests on the largest customers?
-- grain:     one row per currency, date and customer with an amount above 0
-- reads:     concentration_customers, customers
-- columns:
--   currency                    varchar
--   date_role                   varchar         as_of, compare_to
--   rank                        bigint          1 for the largest
--   entity_id                   varchar
--   customer_id                 varchar
--   customer_name               varchar
--   amount                      decimal(38, 3)  balance, overdue or billings of 365 days (policy)
--   share                       double          of the total of amounts above 0
--   cumulative_share            double          of this customer and all larger ones
--   cumulative_customers_share  double          rank / customers
-- identity:  not exists (select 1 from concentration_risk where amount <= 0)
-- identity:  not exists (select 1 from concentration_risk where rank = 1 and share <> cumulative_share)
with ranked as (
  select
    currency, date_role, entity_id, customer_id, amount,
    row_number() over (
      partition by currency, date_role order by amount desc, entity_id, customer_id
    ) as rank
  from concentration_customers
  where amount > 0 and reason is null
),
summed as (
  select
    *,
    sum(amount) over (
      partition by currency, date_role order by rank rows between unbounded preceding and current row
    ) as cumulative_amount,
    sum(amount) over (partition by currency, date_role) as total,
    count(*) over (partition by currency, date_role) as customer_count
  from ranked
)
select
  currency,
  date_role,
  rank,
  summed.entity_id,
  summed.customer_id,
  customers.name as customer_name,
  amount,
  cast(amount as double) / cast(total as double) as share,
  cast(cumulative_amount as double) / cast(total as double) as cumulative_share,
  cast(rank as double) / customer_count as cumulative_customers_share
from summed
left join customers on customers.entity_id = summed.entity_id and customers.customer_id = summed.customer_id
