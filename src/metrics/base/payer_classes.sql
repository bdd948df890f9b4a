-- view:      payer_classes
-- answers:   How does each customer pay, at the as-of date, at the comparison date and at the quarter-ends before?
-- grain:     one row per role of a date, currency and customer in scope with something open or settled by then
-- needs:     history
-- reads:     payer_dates, payer_positions, scope_payers, settings
-- columns:
--   date_role          varchar         as_of, compare_to, quarter_end; one date may stand under several
--   position_date      date
--   payer_id           integer         one per customer and currency: adding up by a number is faster than by text
--   currency           varchar
--   entity_id          varchar
--   customer_id        varchar
--   payer_class        varchar         prompt, slow, late, very_late, critical; new, inactive; null: cannot be told
--   days_late          double          weighted by amount, over payments of six months and what is overdue; early: negative
--   paid_amount        decimal(38, 3)  payments of the six months up to the date
--   overdue            decimal(38, 3)  open and past due; this and all amounts are the whole customer's in the currency
--   overdue_30         decimal(38, 3)  of it, by more than 30 days
--   gross_open         decimal(38, 3)  positive open amounts
--   balance            decimal(38, 3)  by the policy on credits
--   settled_documents  bigint          claims that were settled by the date
--   reason             varchar         why there is no class: ledger_start, no_history, no_payments; null: there is one
-- identity:  not exists (select 1 from payer_classes where payer_class = 'critical' and days_late < 60)
-- identity:  exists (select 1 from scope_filters) or not exists (select 1 from (select currency, sum(balance) as amount from payer_classes where date_role = 'as_of' group by currency) as customers join headline on headline.currency = customers.currency and headline.date_role = 'as_of' where customers.amount <> headline.balance)
with roles as (
  select date_number, position_date, 'as_of' as date_role
  from payer_dates
  join settings on settings.as_of = payer_dates.position_date
  union all
  select date_number, position_date, 'compare_to'
  from payer_dates
  join settings on settings.compare_to = payer_dates.position_date
  union all
  select date_number, position_date, 'quarter_end'
  from payer_dates
  where is_quarter
)
select
  date_role,
  position_date,
  payer_positions.payer_id,
  currency,
  entity_id,
  customer_id,
  payer_class,
  days_late,
  paid_amount,
  overdue,
  overdue_30,
  claims as gross_open,
  cast(claims + case when settings.credits = 'include' then payer_positions.credits else 0 end as decimal(38, 3))
    as balance,
  settled_documents,
  reason
from payer_positions
join roles on roles.date_number = payer_positions.date_number
join scope_payers on scope_payers.payer_id = payer_positions.payer_id
cross join settings
