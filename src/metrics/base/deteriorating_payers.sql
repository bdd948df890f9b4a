-- view:      deteriorating_payers
-- answers:   Which customers take longer to pay than they used to, beyond their own habit, at both dates?
-- grain:     one row per date, currency and customer with an invoice settled in the fifteen months to the date, or overdue
-- needs:     history
-- reads:     payer_paces, payers, scope, dimension_sets
-- columns:
--   date_role           varchar         as_of, compare_to
--   payer_id            integer         of payers
--   currency            varchar
--   entity_id           varchar
--   customer_id         varchar
--   recent_documents    bigint          invoices settled by a payment in the three months to the date, or open and overdue
--   recent_days         double          median of their days from issue to settlement, or to the date while open
--   previous_documents  bigint          invoices settled by a payment in the twelve months before those three
--   previous_days       double          median
--   previous_spread     double          median of the absolute differences from that median, days
--   change_days         double          recent less previous median
--   is_deteriorating    boolean         more than 10 days, and more than twice the spread; null: cannot be told
--   reason              varchar         few_recent (under 3), few_previous (under 6), ledger_start; null: can be told
-- identity:  not exists (select 1 from deteriorating_payers where (is_deteriorating is null) <> (reason is not null))
-- identity:  not exists (select 1 from deteriorating_payers where is_deteriorating and change_days <= 10)
with members as (
  select distinct payer_id
  from payers
  join scope on scope.dimension_set_id = payers.dimension_set_id
),
told as (
  select payer_paces.*, recent_days - previous_days as change_days
  from payer_paces
  join members on members.payer_id = payer_paces.payer_id
)
select
  date_role,
  told.payer_id,
  currency,
  entity_id,
  customer_id,
  recent_documents,
  recent_days,
  previous_documents,
  previous_days,
  previous_spread,
  change_days,
  is_deteriorating,
  reason
from told
join dimension_sets on dimension_sets.dimension_set_id = told.payer_id
