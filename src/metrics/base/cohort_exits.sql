-- view:      cohort_exits
-- answers:   At which age do the amounts of each cohort of invoices stop being at risk, seen from the as-of date?
-- grain:     one row per currency, cohort of issue and age
-- needs:     history
-- reads:     cell_cohorts, cells, scope, settings, ledger_span
-- columns:
--   currency         varchar
--   cohort           date            first day of the month (policy: quarter) of issue
--   age_days         bigint          since issue (policy: since due); all beyond half a year stand at 181
--   left_amount      decimal(38, 3)  whatever the way of leaving; what has not left is last seen at the as-of date
--   paid_amount      decimal(38, 3)
--   deducted_amount  decimal(38, 3)  credit notes, discounts, exchange differences
--   left_documents   bigint
--   latest_due_date  date            of the invoices in this row
-- identity:  not exists (select 1 from cohort_exits where paid_amount + deducted_amount > left_amount)
with scope_cells as (
  select distinct cells.cell_id, cells.currency
  from cells
  join scope on scope.dimension_set_id = cells.dimension_set_id
),
by_month as (
  select
    currency,
    issue_month,
    age_days,
    leaves_as,
    sum(amount) as amount,
    sum(documents) as documents,
    max(latest_due_date) as latest_due_date
  from cell_cohorts
  join scope_cells on scope_cells.cell_id = cell_cohorts.cell_id
  group by currency, issue_month, age_days, leaves_as
),
by_cohort as (
  select
    currency,
    cast(date_trunc(cohort_grain, issue_month) as date) as cohort,
    age_days,
    sum(amount) as left_amount,
    sum(case when leaves_as = 'paid' then amount else 0 end) as paid_amount,
    sum(case when leaves_as = 'deducted' then amount else 0 end) as deducted_amount,
    sum(documents) as left_documents,
    max(latest_due_date) as latest_due_date
  from by_month
  cross join settings
  cross join ledger_span
  where has_history and as_of >= ledger_start
  group by currency, cast(date_trunc(cohort_grain, issue_month) as date), age_days
)
select
  currency,
  cohort,
  age_days,
  left_amount,
  paid_amount,
  deducted_amount,
  cast(left_documents as bigint) as left_documents,
  latest_due_date
from by_cohort
