-- view:      customer_list
-- answers:   What does each customer owe, and how does each pay?
-- grain:     one row per currency and customer
-- reads:     customer_cards
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
  currency,
  entity_id,
  customer_id,
  customer_name,
  segment,
  country,
  balance,
  overdue,
  gross_open,
  unapplied,
  overdue_rate,
  billings,
  dso,
  days_beyond_terms,
  late_share_amount,
  credit_limit,
  balance_before,
  overdue_before
from customer_cards
