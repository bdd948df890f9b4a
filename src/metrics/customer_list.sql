-- view:      customer_list
-- answers:   What does each customer owe, and how does each pay?
-- grain:     one row per currency and customer
-- reads:     positions, scope, dimension_sets, customers, date_reasons, settings
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
with levels as (
  select
    positions.currency,
    dimension_sets.entity_id,
    dimension_sets.customer_id,
    positions.date_role,
    sum(claims + case when settings.credits = 'include' then positions.credits else 0 end) as balance,
    sum(overdue) as overdue,
    sum(claims) as gross_open,
    sum(positions.credits) as unapplied,
    sum(invoices + case when settings.credits = 'include' then credit_notes else 0 end) as billings,
    sum(paid_amount) as paid_amount,
    sum(paid_days_late) as paid_days_late,
    sum(paid_late) as paid_late
  from positions
  join scope on scope.dimension_set_id = positions.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = positions.dimension_set_id
  cross join settings
  group by positions.currency, dimension_sets.entity_id, dimension_sets.customer_id, positions.date_role
),
known as (
  select
    levels.*,
    date_reasons.balance_reason is null as has_balance,
    date_reasons.window_reason is null as has_window
  from levels
  join date_reasons on date_reasons.date_role = levels.date_role
),
before as (
  select * from known where date_role = 'compare_to' and has_balance
)
select
  known.currency,
  known.entity_id,
  known.customer_id,
  customers.name as customer_name,
  customers.segment,
  customers.country,
  case when known.has_balance then known.balance end as balance,
  case when known.has_balance then known.overdue end as overdue,
  case when known.has_balance then known.gross_open end as gross_open,
  case when known.has_balance then known.unapplied end as unapplied,
  case when known.has_balance and known.gross_open > 0
    then cast(known.overdue as double) / cast(known.gross_open as double) end as overdue_rate,
  case when known.has_window then known.billings end as billings,
  case when known.has_window and known.billings > 0
    then cast(known.balance as double) / cast(known.billings as double) * settings.window_days end as dso,
  case when known.has_window and known.paid_amount > 0
    then cast(known.paid_days_late as double) / cast(known.paid_amount as double) end as days_beyond_terms,
  case when known.has_window and known.paid_amount > 0
    then cast(known.paid_late as double) / cast(known.paid_amount as double) end as late_share_amount,
  customers.credit_limit,
  before.balance as balance_before,
  before.overdue as overdue_before
from known
cross join settings
left join before
  on before.currency = known.currency and before.entity_id = known.entity_id and before.customer_id = known.customer_id
left join customers
  on customers.entity_id = known.entity_id and customers.customer_id = known.customer_id
where known.date_role = 'as_of'
