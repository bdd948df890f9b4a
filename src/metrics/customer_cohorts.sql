-- view:      customer_cohorts
-- answers:   Do customers who began later pay later, and does it get worse the longer they stay?
-- grain:     one row per currency, quarter of the first invoice, quarters since, and days beyond which a customer is late
-- needs:     history
-- reads:     scope, payers, quarter_lateness, dimension_sets, ledger_span, settings
-- columns:
--   currency          varchar
--   cohort            date            first day of the quarter of the customers' first invoice, or of the ledger's start
--   is_before         boolean         customers from before the ledger begins: their first document lies in its first quarter
--   cohort_customers  bigint          customers with an invoice
--   quarters_since    integer         0: the cohort's own quarter
--   due_quarter       date            first day of the quarter in which what is measured fell due
--   late_over         integer         0, 30, 60 days
--   customers         bigint          with something paid or open of what fell due in that quarter
--   amount            decimal(38, 3)  of it paid, and still open
--   late_customers    bigint          whose days late, weighted by amount, exceed late_over; what is open counts up to the date
--   late_amount       decimal(38, 3)  of amount, that of these customers
--   share             double          late customers / customers
--   share_amount      double          late amount / amount
--   is_final          boolean         quarter-end + late_over lies on or before the as-of date
-- identity:  not exists (select 1 from customer_cohorts where late_customers > customers or customers > cohort_customers)
-- identity:  not exists (select 1 from customer_cohorts where late_amount > amount or quarters_since < 0)

-- What fell due before the customer's first quarter, where terms lie in the past, is in no cell.
with members as (
  select scope.dimension_set_id, payer_id, is_alone, first_document, first_invoice
  from scope
  join payers on payers.dimension_set_id = scope.dimension_set_id
),
firsts as (
  select
    payer_id,
    min(first_document) as first_document,
    min(first_invoice) as first_invoice,
    any_value(is_alone) as is_alone
  from members
  group by payer_id
),
quarters as (
  select
    payer_id,
    is_alone,
    cast(date_trunc('quarter', first_document) as date) as first_quarter,
    cast(date_trunc('quarter', first_invoice) as date) as invoice_quarter,
    cast(date_trunc('quarter', ledger_start) as date) as start_quarter
  from firsts
  cross join ledger_span
  cross join settings
  where first_invoice <= as_of and has_history and as_of >= ledger_start
),
cohorts as (
  select
    payer_id,
    is_alone,
    currency,
    case when first_quarter = start_quarter then start_quarter else invoice_quarter end as cohort,
    first_quarter = start_quarter as is_before
  from quarters
  join dimension_sets on dimension_sets.dimension_set_id = payer_id
),
numbered as (
  select payer_id, is_alone, cohort, dense_rank() over (order by currency, cohort, is_before) as cohort_number
  from cohorts
),
sizes as (
  select
    dense_rank() over (order by currency, cohort, is_before) as cohort_number,
    currency, cohort, is_before,
    count(*) as cohort_customers
  from cohorts
  group by currency, cohort, is_before
),
together as (
  select payer_id, due_quarter, sum(amount) as amount, sum(days_late) as days_late
  from quarter_lateness
  join members on members.dimension_set_id = quarter_lateness.dimension_set_id
  where not is_alone
  group by payer_id, due_quarter
),
-- Days late in four bands: customers are counted once, and the limits are added up from the few rows that remain. Nearly
-- all customers have one set, whose band is known.
banded as (
  select cohort_number, due_quarter, amount, band
  from quarter_lateness
  join numbered on numbered.payer_id = quarter_lateness.dimension_set_id
  where is_alone and amount > 0 and due_quarter >= cohort
  union all
  select cohort_number, due_quarter, amount, lateness_band(days_late, amount)
  from together
  join numbered on numbered.payer_id = together.payer_id
  where amount > 0 and due_quarter >= cohort
),
counted as (
  select cohort_number, due_quarter, band, count(*) as customers, sum(amount) as amount
  from banded
  group by cohort_number, due_quarter, band
),
limits as (
  select late_over
  from (values (0), (30), (60)) as days(late_over)
),
cells as (
  select
    cohort_number,
    due_quarter,
    late_over,
    sum(customers) as customers,
    sum(amount) as amount,
    sum(case when band >= late_over then customers else 0 end) as late_customers,
    sum(case when band >= late_over then amount else 0 end) as late_amount
  from counted
  cross join limits
  group by cohort_number, due_quarter, late_over
)
select
  currency,
  cohort,
  is_before,
  cohort_customers,
  cast(date_diff('quarter', cohort, due_quarter) as integer) as quarters_since,
  due_quarter,
  late_over,
  cast(customers as bigint) as customers,
  cast(amount as decimal(38, 3)) as amount,
  cast(late_customers as bigint) as late_customers,
  cast(late_amount as decimal(38, 3)) as late_amount,
  cast(late_customers as double) / customers as share,
  cast(late_amount as double) / cast(amount as double) as share_amount,
  cast(due_quarter + interval '3 months' as date) - 1 + late_over <= as_of as is_final
from cells
join sizes on sizes.cohort_number = cells.cohort_number
cross join settings
