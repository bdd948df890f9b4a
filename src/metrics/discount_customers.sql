-- view:      discount_customers
-- answers:   Which customers would take a discount for paying early, and for whom does it pay?
-- grain:     one row per currency and customer with payments in the 365 days up to the as-of date
-- needs:     history
-- reads:     discount_takers, dimension_sets, customers, settings
-- columns:
--   currency       varchar         ISO 4217
--   entity_id      varchar
--   customer_id    varchar
--   customer_name  varchar
--   payer_class    varchar         prompt ... inactive, at the as-of date; null: cannot be told
--   payments       bigint
--   paid_amount    decimal(38, 3)
--   days_taken     double          days from issue to payment, weighted by amount
--   paid_early     decimal(38, 3)  within discount_days of issue as it is
--   taken          decimal(38, 3)  takes the discount, by the share of its class; null: there is none
--   days_won       double          weighted by what is taken
--   discount_cost  decimal(38, 3)
--   cash_forward   decimal(38, 3)  more cash on an average day
--   yearly_worth   decimal(38, 3)  cash_forward x cost of capital
--   net_worth      decimal(38, 3)  yearly_worth - discount_cost; below 0 the discount does not pay
--   yearly_rate    double          percent; null: no day is won
-- identity:  not exists (select 1 from (select currency, sum(paid_amount) as amount, sum(net_worth) as net from discount_customers group by currency) as customers join early_discount on early_discount.currency = customers.currency and is_total where customers.amount <> paid_amount or customers.net <> net_worth)
select
  takers.currency,
  dimension_sets.entity_id,
  dimension_sets.customer_id,
  customers.name as customer_name,
  payer_class,
  payments,
  paid_amount,
  case when paid_amount > 0 then cast(amount_days as double) / cast(paid_amount as double) end as days_taken,
  paid_early,
  taken,
  case when taken > 0 then cast(won as double) / cast(taken as double) end as days_won,
  discount_cost,
  cash_forward,
  yearly_worth,
  cast(yearly_worth - discount_cost as decimal(38, 3)) as net_worth,
  case when taken > 0 and won > 0
    then cast(discount_percent as double) / cast(100 - discount_percent as double) * 36500
      / (cast(won as double) / cast(taken as double)) end as yearly_rate
from discount_takers as takers
join dimension_sets on dimension_sets.dimension_set_id = takers.payer_id
cross join settings
left join customers
  on customers.entity_id = dimension_sets.entity_id and customers.customer_id = dimension_sets.customer_id
