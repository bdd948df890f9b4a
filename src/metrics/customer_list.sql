-- view:      customer_list
-- answers:   What does each customer owe, and how does each pay?
-- grain:     one row per currency and customer
-- reads:     customer_levels, customers, settings
-- columns:
--   currency           varchar         ISO 4217
--   entity_id          varchar
--   customer_id        varchar
--   customer_name      varchar
--   segment            varchar
--   country            varchar
--   balance            decimal(38, 3)  at the as-of date, as all figures but the last two; null: cannot be told
--   overdue            decimal(38, 3)
--   gross_open         decimal(38, 3)
--   unapplied          decimal(38, 3)
--   overdue_rate       double          share of gross open
--   billings           decimal(38, 3)  of the window
--   dso                double          days
--   days_beyond_terms  double          days, payments of the window
--   late_share_amount  double          payments after the due date / payments of the window
--   credit_limit       decimal(18, 3)
--   balance_before     decimal(38, 3)  at the comparison date
--   overdue_before     decimal(38, 3)
-- identity:  not exists (select 1 from (select currency, sum(balance) as amount from customer_list group by currency)
--            join headline using (currency) where date_role = 'as_of' and amount <> balance)
select
  levels.currency,
  levels.entity_id,
  levels.customer_id,
  customers.name as customer_name,
  customers.segment,
  customers.country,
  case when has_balance then balance end as balance,
  case when has_balance then overdue end as overdue,
  case when has_balance then claims end as gross_open,
  case when has_balance then levels.credits end as unapplied,
  case when has_balance and claims > 0 then cast(overdue as double) / cast(claims as double) end as overdue_rate,
  case when has_window then billings end as billings,
  case when has_window and billings > 0
    then cast(balance as double) / cast(billings as double) * settings.window_days end as dso,
  case when has_window and paid_amount > 0
    then cast(paid_days_late as double) / cast(paid_amount as double) end as days_beyond_terms,
  case when has_window and paid_amount > 0
    then cast(paid_late as double) / cast(paid_amount as double) end as late_share_amount,
  customers.credit_limit,
  balance_before,
  overdue_before
from customer_levels as levels
cross join settings
left join customers
  on customers.entity_id = levels.entity_id and customers.customer_id = levels.customer_id
