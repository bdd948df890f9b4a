-- view:      customer_card
-- answers:   Who is this customer, what do they owe, and what does that weigh in the whole?
-- grain:     one row per currency and customer
-- reads:     customer_cards
-- columns:
--   currency           varchar         ISO 4217
--   entity_id          varchar
--   entity_name        varchar
--   customer_id        varchar
--   customer_name      varchar
--   parent_id          varchar
--   segment            varchar
--   country            varchar
--   sales_rep          varchar
--   terms_days         integer
--   is_public_body     boolean
--   credit_limit       decimal(18, 3)
--   insured_limit      decimal(18, 3)
--   balance            decimal(38, 3)  at the as-of date, as all that follow but the last two; null: cannot be told
--   overdue            decimal(38, 3)
--   unapplied          decimal(38, 3)
--   disputed           decimal(38, 3)
--   bucket_1           decimal(38, 3)  open amounts of the buckets, 1 not due ... 5 latest; by issue date none in 1
--   bucket_2           decimal(38, 3)
--   bucket_3           decimal(38, 3)
--   bucket_4           decimal(38, 3)
--   bucket_5           decimal(38, 3)
--   overdue_rate       double          share of open claims
--   balance_share      double          share of the balance of all in scope; null where that is not above 0
--   billings           decimal(38, 3)  of the window
--   dso                double          days
--   dso_contribution   double          days of the DSO of all in scope
--   days_to_pay        double          days, payments of the window
--   days_beyond_terms  double
--   late_share_amount  double          payments after the due date / payments of the window
--   limit_overrun      decimal(38, 3)  balance above the credit limit, 0 within it; null: no limit known
--   uninsured          decimal(38, 3)  balance above the insured limit, 0 within it; null: no cover known
--   balance_before     decimal(38, 3)  at the comparison date
--   overdue_before     decimal(38, 3)
-- identity:  not exists (select 1 from customer_card where bucket_1 + bucket_2 + bucket_3 + bucket_4 + bucket_5
--            <> balance - case when (select credits from settings) = 'include' then unapplied else 0 end)
select
  currency,
  entity_id,
  entity_name,
  customer_id,
  customer_name,
  parent_id,
  segment,
  country,
  sales_rep,
  terms_days,
  is_public_body,
  credit_limit,
  insured_limit,
  balance,
  overdue,
  unapplied,
  disputed,
  bucket_1,
  bucket_2,
  bucket_3,
  bucket_4,
  bucket_5,
  overdue_rate,
  balance_share,
  billings,
  dso,
  dso_contribution,
  days_to_pay,
  days_beyond_terms,
  late_share_amount,
  limit_overrun,
  uninsured,
  balance_before,
  overdue_before
from customer_cards
