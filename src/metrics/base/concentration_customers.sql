-- view:      concentration_customers
-- answers:   How much does each customer stand for, on the basis that concentration is looked at?
-- grain:     one row per date, currency and customer
-- reads:     positions, scope, dimension_sets, settings, segment_dates
-- columns:
--   date_role    varchar         as_of, compare_to
--   currency     varchar
--   entity_id    varchar
--   customer_id  varchar
--   amount       decimal(38, 3)  balance, overdue or billings of 365 days; below 0 for one in credit
--   reason       varchar         why the date cannot be told: ledger_start, no_history; null: it can
-- identity:  not exists (select 1 from concentration_customers where amount = 0)
with amounts as (
  select
    date_role,
    dimension_sets.currency,
    entity_id,
    customer_id,
    case
      when concentration_basis = 'overdue' then overdue
      when concentration_basis = 'billings' and settings.credits = 'include' then year_invoices + year_credit_notes
      when concentration_basis = 'billings' then year_invoices
      when settings.credits = 'include' then claims + positions.credits
      else claims
    end as amount
  from positions
  join scope on scope.dimension_set_id = positions.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = positions.dimension_set_id
  cross join settings
),
customers as (
  select date_role, currency, entity_id, customer_id, sum(amount) as amount
  from amounts
  group by date_role, currency, entity_id, customer_id
  having sum(amount) <> 0
)
select
  customers.date_role,
  currency,
  entity_id,
  customer_id,
  cast(amount as decimal(38, 3)) as amount,
  case when concentration_basis = 'billings' then year_reason else position_reason end as reason
from customers
join segment_dates on segment_dates.date_role = customers.date_role
cross join settings
