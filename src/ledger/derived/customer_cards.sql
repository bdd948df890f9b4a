-- table:     customer_cards
-- answers:   Who is each customer in scope, what does each owe, how does each pay, and what does that weigh in the whole?
-- grain:     one row per currency and customer
-- reads:     customer_levels, customers, entities, position_levels, settings
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
--   gross_open         decimal(38, 3)  open claims
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
-- identity:  (select count(*) from customer_cards) = (select count(*) from customer_levels)
-- identity:  not exists (select 1 from customer_cards join customer_levels using (currency, entity_id, customer_id)
--            where customer_cards.overdue > gross_open or gross_open <> claims)

-- A question about one customer reads nothing else, and finds that one in the order of customers.
with whole as (
  select
    currency,
    claims + case when settings.credits = 'include' then position_levels.credits else 0 end as whole_balance,
    invoices + case when settings.credits = 'include' then credit_notes else 0 end as whole_billings
  from position_levels
  cross join settings
  where date_role = 'as_of'
)
select
  levels.currency,
  levels.entity_id,
  entities.name as entity_name,
  levels.customer_id,
  customers.name as customer_name,
  customers.parent_id,
  customers.segment,
  customers.country,
  customers.sales_rep,
  customers.terms_days,
  customers.is_public_body,
  customers.credit_limit,
  customers.insured_limit,
  case when has_balance then levels.balance end as balance,
  case when has_balance then levels.overdue end as overdue,
  case when has_balance then levels.credits end as unapplied,
  case when has_balance then levels.disputed end as disputed,
  case when has_balance then claims end as gross_open,
  case when has_balance then case when ageing_basis = 'issue' then 0 else claims - late_1 end end as bucket_1,
  case when has_balance then case when ageing_basis = 'issue' then claims else late_1 end - late_2 end as bucket_2,
  case when has_balance then late_2 - late_3 end as bucket_3,
  case when has_balance then late_3 - late_4 end as bucket_4,
  case when has_balance then late_4 end as bucket_5,
  case when has_balance and claims > 0
    then cast(levels.overdue as double) / cast(claims as double) end as overdue_rate,
  case when has_balance and whole_balance > 0
    then cast(levels.balance as double) / cast(whole_balance as double) end as balance_share,
  case when has_window then levels.billings end as billings,
  case when has_window and levels.billings > 0
    then cast(levels.balance as double) / cast(levels.billings as double) * settings.window_days end as dso,
  case when has_window and whole_billings > 0
    then cast(levels.balance as double) / cast(whole_billings as double) * settings.window_days end as dso_contribution,
  case when has_window and levels.paid_amount > 0
    then cast(paid_days as double) / cast(levels.paid_amount as double) end as days_to_pay,
  case when has_window and levels.paid_amount > 0
    then cast(paid_days_late as double) / cast(levels.paid_amount as double) end as days_beyond_terms,
  case when has_window and levels.paid_amount > 0
    then cast(paid_late as double) / cast(levels.paid_amount as double) end as late_share_amount,
  -- greatest() passes over nulls: without a limit it would say 0.
  case when has_balance and customers.credit_limit is not null
    then cast(greatest(levels.balance - customers.credit_limit, 0) as decimal(38, 3)) end as limit_overrun,
  case when has_balance and customers.insured_limit is not null
    then cast(greatest(levels.balance - customers.insured_limit, 0) as decimal(38, 3)) end as uninsured,
  balance_before,
  overdue_before
from customer_levels as levels
cross join settings
join whole on whole.currency = levels.currency
left join customers
  on customers.entity_id = levels.entity_id and customers.customer_id = levels.customer_id
left join entities on entities.entity_id = levels.entity_id
order by levels.customer_id, levels.entity_id
