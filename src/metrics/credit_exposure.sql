-- view:      credit_exposure
-- answers:   Who owes more than was allowed, and what of it is not insured?
-- grain:     one row per currency and customer with a balance above 0
-- needs:     credit_limits
-- reads:     customer_levels, customers
-- columns:
--   currency       varchar         ISO 4217
--   entity_id      varchar
--   customer_id    varchar
--   customer_name  varchar
--   parent_id      varchar         group that the customer belongs to
--   balance        decimal(38, 3)
--   overdue        decimal(38, 3)
--   credit_limit   decimal(18, 3)  null: none known
--   limit_use      double          balance / credit limit; null without a limit above 0
--   limit_overrun  decimal(38, 3)  balance above the credit limit, 0 within it; null: no limit known
--   insured_limit  decimal(18, 3)  null: no cover known, which counts as none
--   insured        decimal(38, 3)  part of the balance within the insured limit
--   uninsured      decimal(38, 3)  the rest of it
-- identity:  not exists (select 1 from credit_exposure where insured + uninsured <> balance or insured < 0)
-- identity:  not exists (select 1 from credit_exposure where (limit_overrun is null) <> (credit_limit is null))
select
  levels.currency,
  levels.entity_id,
  levels.customer_id,
  customers.name as customer_name,
  customers.parent_id,
  balance,
  overdue,
  customers.credit_limit,
  case when customers.credit_limit > 0
    then cast(balance as double) / cast(customers.credit_limit as double) end as limit_use,
  -- greatest() passes over nulls: without a limit it would say that the whole balance is too much.
  case when customers.credit_limit is not null
    then cast(greatest(balance - customers.credit_limit, 0) as decimal(38, 3)) end as limit_overrun,
  customers.insured_limit,
  cast(least(balance, coalesce(customers.insured_limit, 0)) as decimal(38, 3)) as insured,
  cast(greatest(balance - coalesce(customers.insured_limit, 0), 0) as decimal(38, 3)) as uninsured
from customer_levels as levels
left join customers
  on customers.entity_id = levels.entity_id and customers.customer_id = levels.customer_id
where has_balance and balance > 0
