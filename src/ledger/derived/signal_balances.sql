-- table:     signal_balances
-- answers:   What does each customer owe at both dates, and what was allowed?
-- grain:     one row per date and customer, where it can be told
-- reads:     payer_levels, date_reasons, settings
-- columns:
--   currency      varchar
--   date_role     varchar         as_of, compare_to
--   payer_id      integer         of payers
--   balance       decimal(18, 3)  by the policy on credits
--   credit_limit  decimal(18, 3)  as loaded, also at past dates; null: none known
--   is_over       boolean         owes more than the limit
with balances as (
  select
    currency,
    payer_levels.date_role,
    payer_id,
    claims + case when settings.credits = 'include' then payer_levels.credits else 0 end as balance,
    credit_limit
  from payer_levels
  join date_reasons on date_reasons.date_role = payer_levels.date_role and balance_reason is null
  cross join settings
)
select
  currency,
  date_role,
  payer_id,
  cast(balance as decimal(18, 3)) as balance,
  credit_limit,
  coalesce(balance > 0 and balance > credit_limit, false) as is_over
from balances
