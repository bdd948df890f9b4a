-- table:     ledger_span
-- answers:   From when to when does the ledger speak, and what can it carry?
-- grain:     one row
-- reads:     documents, allocations, settlements, source_files, customers
-- columns:
--   ledger_start       date     opening date, else first day of the month of the first issue date; null when empty
--   first_issue_date   date
--   last_date          date     latest issue or effective date; due dates never count
--   stated_as_of       date     latest date that a file states for itself
--   first_known_date   date     earlier balances cannot be told: the start, or without dated settlements the file's date
--   has_billings       boolean  settled documents are there too, not only open items
--   has_history        boolean  and at least one allocation carries its own date
--   has_due_dates      boolean  at least one due date was not assumed
--   has_credit_limits  boolean
--   has_disputes       boolean  for at least one document it is known whether it is disputed
with issues as (
  select
    min(issue_date) as first_issue_date,
    max(issue_date) as last_issue_date,
    min(case when is_opening then issue_date end) as opening_date,
    coalesce(bool_or(amount > 0 and due_date_basis in ('stated', 'terms')), false) as has_due_dates,
    count(is_disputed) > 0 as has_disputes
  from documents
),
allocated as (
  select
    max(effective_date) as last_effective_date,
    coalesce(bool_or(link <> 'undated'), false) as has_dates
  from allocations
),
-- A part payment says nothing: lists of open items have them too, but no document that is settled.
settled as (
  select has_billings, has_billings and has_dates as has_history
  from (select count(*) > 0 as has_billings from settlements) as settled_documents
  cross join allocated
),
files as (
  select max(stated_as_of) as stated_as_of from source_files
),
limits as (
  select count(credit_limit) > 0 as has_credit_limits from customers
),
spans as (
  select
    cast(coalesce(opening_date, date_trunc('month', first_issue_date)) as date) as ledger_start,
    case when last_effective_date > last_issue_date then last_effective_date else last_issue_date end as last_date
  from issues
  cross join allocated
)
select
  ledger_start,
  first_issue_date,
  last_date,
  stated_as_of,
  case when has_history or ledger_start > coalesce(stated_as_of, last_date)
    then ledger_start else coalesce(stated_as_of, last_date) end as first_known_date,
  has_billings,
  has_history,
  has_due_dates,
  has_credit_limits,
  has_disputes
from issues
cross join settled
cross join files
cross join limits
cross join spans
