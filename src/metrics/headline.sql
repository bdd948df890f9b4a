-- view:      headline
-- answers:   What do customers owe, how late, and how slow are they, now and at the comparison date?
-- grain:     one row per currency and date
-- reads:     dso_figures, position_levels, positions, scope, dimension_sets, settings
-- columns:
--   currency                      varchar         ISO 4217
--   date_role                     varchar         as_of, compare_to
--   position_date                 date
--   balance                       decimal(38, 3)  null with balance_reason, as all levels
--   overdue                       decimal(38, 3)  positive open amounts past their due date, never netted
--   gross_open                    decimal(38, 3)  positive open amounts
--   unapplied                     decimal(38, 3)  credits not yet applied, negative
--   not_overdue                   decimal(38, 3)  balance - overdue
--   disputed                      decimal(38, 3)  part of gross_open
--   assumed_open                  decimal(38, 3)  part of gross_open whose due date was assumed
--   open_documents                bigint          documents with a positive open amount
--   customers                     bigint          customers with a balance other than 0
--   billings                      decimal(38, 3)  of the window
--   overdue_rate                  double          share of gross open
--   dso                           double          days, null with reason
--   dso_countback                 double          days
--   dso_countback_is_lower_bound  boolean
--   best_possible_dso             double          days
--   average_days_delinquent       double          days
--   collection_effectiveness      double          percent
--   days_to_pay                   double          days
--   days_beyond_terms             double          days, early payments negative
--   days_beyond_terms_floored     double          days, early payments 0
--   weighted_terms                double          days
--   late_share_amount             double          payments after the due date / payments of the window
--   late_share_count              double          documents settled late / settled by a payment in the window
--   paid_assumed_share            double          payments whose document has an assumed due date / payments
--   reason                        varchar         why there is no DSO: ledger_start, no_history, no_billings
--   balance_reason                varchar         why there is no balance: ledger_start, no_history
-- identity:  not exists (select 1 from headline where not_overdue + overdue <> balance)
with customer_balances as (
  select
    positions.currency,
    positions.date_role,
    dimension_sets.entity_id,
    dimension_sets.customer_id,
    sum(positions.claims + case when settings.credits = 'include' then positions.credits else 0 end) as balance
  from positions
  join scope on scope.dimension_set_id = positions.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = positions.dimension_set_id
  cross join settings
  where claims <> 0 or positions.credits <> 0
  group by positions.currency, positions.date_role, dimension_sets.entity_id, dimension_sets.customer_id
),
customers as (
  select currency, date_role, count(case when balance <> 0 then 1 end) as customers
  from customer_balances
  group by currency, date_role
)
select
  figures.currency,
  figures.date_role,
  figures.position_date,
  figures.balance,
  figures.overdue,
  case when balance_reason is null then levels.claims end as gross_open,
  case when balance_reason is null then levels.credits end as unapplied,
  figures.balance - figures.overdue as not_overdue,
  case when balance_reason is null then levels.disputed end as disputed,
  case when balance_reason is null then levels.assumed end as assumed_open,
  case when balance_reason is null then levels.open_documents end as open_documents,
  case when balance_reason is null then coalesce(customers.customers, 0) end as customers,
  figures.billings,
  figures.overdue_rate,
  figures.dso,
  figures.dso_countback,
  figures.dso_countback_is_lower_bound,
  figures.best_possible_dso,
  figures.average_days_delinquent,
  figures.collection_effectiveness,
  figures.days_to_pay,
  figures.days_beyond_terms,
  figures.days_beyond_terms_floored,
  figures.weighted_terms,
  figures.late_share_amount,
  case when (reason is null or reason = 'no_billings') and levels.settled_documents > 0
    then cast(levels.settled_late_documents as double) / levels.settled_documents end as late_share_count,
  figures.paid_assumed_share,
  figures.reason,
  figures.balance_reason
from dso_figures as figures
join position_levels as levels on levels.currency = figures.currency and levels.date_role = figures.date_role
left join customers on customers.currency = figures.currency and customers.date_role = figures.date_role
