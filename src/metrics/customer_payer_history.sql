-- view:      customer_payer_history
-- answers:   In which class of payers has each customer been, quarter by quarter?
-- grain:     one row per currency, customer and date: the last six quarter-ends and the as-of date
-- needs:     history
-- reads:     payer_history, scope_payers, settings
-- columns:
--   currency       varchar
--   entity_id      varchar
--   customer_id    varchar
--   position_date  date
--   is_as_of       boolean
--   payer_class    varchar         prompt, slow, late, very_late, critical; new, inactive; null: cannot be told
--   class_before   varchar         at the date before that has a row; null: there is none, or it could not be told
--   direction      integer         1 pays later than then, -1 sooner; 0 as before, or there is nothing to compare
--   days_late      double          weighted by amount, over payments of six months and what is overdue; early: negative
--   paid_amount    decimal(38, 3)  payments of the six months up to the date
--   overdue        decimal(38, 3)  this and the balance are the whole customer's in the currency, whatever the filters
--   balance        decimal(38, 3)  by the policy on credits
--   reason         varchar         why there is no class: ledger_start, no_history, no_payments; null: there is one
-- identity:  not exists (select 1 from customer_payer_history where direction <> 0 and payer_class = class_before)
-- identity:  not exists (select 1 from customer_payer_history group by currency, entity_id, customer_id, position_date having count(*) > 1)
select
  currency,
  entity_id,
  customer_id,
  position_date,
  is_as_of,
  payer_class,
  class_before,
  direction,
  days_late,
  paid_amount,
  overdue,
  cast(claims + case when settings.credits = 'include' then payer_history.credits else 0 end as decimal(38, 3)) as balance,
  reason
from payer_history
join scope_payers on scope_payers.payer_id = payer_history.payer_id
cross join settings
