-- table:     legal_months
-- answers:   Do agreed terms and payments keep within the legal maximum, cell by cell?
-- grain:     one row per cell, kind of buyer and month of issue
-- reads:     document_paths, movements, payments, buyers, legal_limits, cell_scope, payer_dates, settings
-- columns:
--   cell_id          bigint
--   buyer            varchar         see buyers; of public ones their own days, whatever was agreed
--   issue_month      date            first day of the month; invoices alone, consumers' and opening items left out
--   documents        bigint
--   amount           decimal(38, 3)
--   terms_ok         decimal(38, 3)  due within the days from issue that may be agreed
--   terms_watch      decimal(38, 3)  due later, but within an end of month: lawful only with an express clause
--   terms_over       decimal(38, 3)  due later than any count allows
--   terms_untold     decimal(38, 3)  the due date was assumed: nothing says what was agreed
--   watch_documents  bigint
--   over_documents   bigint
--   paid_ok          decimal(38, 3)  payments that stand at the as-of date, by their own date against the same limits
--   paid_watch       decimal(38, 3)
--   paid_over        decimal(38, 3)
--   open_ok          decimal(38, 3)  open at the as-of date, which has not passed the first limit
--   open_watch       decimal(38, 3)
--   open_over        decimal(38, 3)
-- identity:  not exists (select 1 from legal_months where terms_ok + terms_watch + terms_over + terms_untold <> amount)
with members as (
  select cell_scope.dimension_set_id, cell_id, buyer
  from cell_scope
  join buyers on buyers.dimension_set_id = cell_scope.dimension_set_id and buyer <> 'consumer'
),
terms as (
  select cell_id, buyer, issue_date, due_date, is_assumed, count(*) as documents, sum(amount) as amount
  from document_paths
  join members on members.dimension_set_id = document_paths.dimension_set_id
  cross join settings
  join payer_dates on payer_dates.position_date = as_of
  where is_invoice and issue_date <= as_of
  group by cell_id, buyer, issue_date, due_date, is_assumed
),
dated as (
  select
    dimension_set_id, payments.issue_date, effective_date as pay_date, amount as paid, 0 as open_amount
  from payments
  cross join settings
  where effective_date <= as_of and (reversed_date is null or reversed_date > as_of)
  union all
  select movements.dimension_set_id, movements.issue_date, as_of, 0, claim_amount
  from movements
  cross join settings
  join document_paths on document_paths.document_id = movements.document_id and is_invoice
  where movement_date <= as_of and (movements.closed_date is null or movements.closed_date > as_of)
),
flows as (
  select
    cell_id, members.buyer, dated.issue_date,
    sum(case when pay_date <= plain_limit then paid else 0 end) as paid_ok,
    sum(case when pay_date > plain_limit and pay_date <= last_limit then paid else 0 end) as paid_watch,
    sum(case when pay_date > last_limit then paid else 0 end) as paid_over,
    sum(case when pay_date <= plain_limit then open_amount else 0 end) as open_ok,
    sum(case when pay_date > plain_limit and pay_date <= last_limit then open_amount else 0 end) as open_watch,
    sum(case when pay_date > last_limit then open_amount else 0 end) as open_over
  from dated
  join members on members.dimension_set_id = dated.dimension_set_id
  join legal_limits on legal_limits.issue_date = dated.issue_date and legal_limits.buyer = members.buyer
  group by cell_id, members.buyer, dated.issue_date
),
parts as (
  select
    cell_id, terms.buyer, terms.issue_date, documents, amount,
    case when not is_assumed and due_date <= plain_limit then amount else 0 end as terms_ok,
    case when not is_assumed and due_date > plain_limit and due_date <= last_limit then amount else 0 end as terms_watch,
    case when not is_assumed and due_date > last_limit then amount else 0 end as terms_over,
    case when is_assumed then amount else 0 end as terms_untold,
    case when not is_assumed and due_date > plain_limit and due_date <= last_limit then documents else 0 end as watch_documents,
    case when not is_assumed and due_date > last_limit then documents else 0 end as over_documents,
    0 as paid_ok, 0 as paid_watch, 0 as paid_over, 0 as open_ok, 0 as open_watch, 0 as open_over
  from terms
  join legal_limits on legal_limits.issue_date = terms.issue_date and legal_limits.buyer = terms.buyer
  union all
  select cell_id, buyer, issue_date, 0, 0, 0, 0, 0, 0, 0, 0,
    paid_ok, paid_watch, paid_over, open_ok, open_watch, open_over
  from flows
)
select
  cell_id,
  buyer,
  cast(date_trunc('month', issue_date) as date) as issue_month,
  cast(sum(documents) as bigint) as documents,
  cast(sum(amount) as decimal(38, 3)) as amount,
  cast(sum(terms_ok) as decimal(38, 3)) as terms_ok,
  cast(sum(terms_watch) as decimal(38, 3)) as terms_watch,
  cast(sum(terms_over) as decimal(38, 3)) as terms_over,
  cast(sum(terms_untold) as decimal(38, 3)) as terms_untold,
  cast(sum(watch_documents) as bigint) as watch_documents,
  cast(sum(over_documents) as bigint) as over_documents,
  cast(sum(paid_ok) as decimal(38, 3)) as paid_ok,
  cast(sum(paid_watch) as decimal(38, 3)) as paid_watch,
  cast(sum(paid_over) as decimal(38, 3)) as paid_over,
  cast(sum(open_ok) as decimal(38, 3)) as open_ok,
  cast(sum(open_watch) as decimal(38, 3)) as open_watch,
  cast(sum(open_over) as decimal(38, 3)) as open_over
from parts
group by cell_id, buyer, cast(date_trunc('month', issue_date) as date)
