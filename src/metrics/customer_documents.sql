-- view:      customer_documents
-- answers:   What was invoiced to a customer, and what became of each document?
-- grain:     one row per document that exists at the as-of date
-- reads:     documents, account_allocations, scope_accounts, account_settlements, source_files, date_reasons,
--            settings
-- columns:
--   document_id        bigint
--   currency           varchar         ISO 4217
--   entity_id          varchar
--   customer_id        varchar
--   number             varchar
--   kind               varchar         invoice, credit_note, receipt, opening, instalment, transferred, adjustment
--   issue_date         date
--   due_date           date
--   due_date_basis     varchar         stated, terms, assumed; none for credits
--   amount             decimal(18, 3)
--   open_amount        decimal(38, 3)  negative: unapplied credit
--   paid_amount        decimal(38, 3)  payments, less what was taken back
--   last_payment_date  date
--   settled_date       date            null: open
--   days_late          bigint          from due date to settlement, or to the as-of date; null for credits
--   is_disputed        boolean
--   dispute_reason     varchar
--   source_name        varchar         file
--   source_line        bigint          line in it
-- identity:  not exists (select 1 from (select currency, sum(open_amount) as amount from customer_documents
--            group by currency) join headline using (currency)
--            where date_role = 'as_of' and amount <> gross_open + unapplied)

-- Joined before it is grouped, so that a question about one customer reads the settlements of that customer alone: the
-- customer is found among the accounts, and the documents by their numbers. What a document says of itself is no
-- part of the group, so that a question reads only what it asks for.
with settled as (
  select dimension_set_id, document_id, settled_date
  from account_settlements
  cross join settings
  where settled_date <= as_of and (reopened_date is null or reopened_date > as_of)
),
own as (
  select
    documents.document_id,
    scope_accounts.currency,
    scope_accounts.entity_id,
    scope_accounts.customer_id,
    any_value(documents.number) as number,
    any_value(documents.kind) as kind,
    any_value(documents.issue_date) as issue_date,
    any_value(documents.due_date) as due_date,
    any_value(documents.due_date_basis) as due_date_basis,
    any_value(documents.amount) as amount,
    any_value(documents.is_disputed) as is_disputed,
    any_value(documents.dispute_reason) as dispute_reason,
    any_value(documents.source_file_id) as source_file_id,
    any_value(documents.source_line) as source_line,
    max(settled_date) as settled_date,
    sum(allocations.amount) as allocated_amount,
    sum(case when allocations.kind = 'payment' then allocations.amount end) as paid_amount,
    max(case when allocations.kind = 'payment' and allocations.amount > 0
      then allocations.effective_date end) as last_payment_date
  from documents
  join scope_accounts on scope_accounts.dimension_set_id = documents.dimension_set_id
  cross join settings
  left join settled
    on settled.document_id = documents.document_id and settled.dimension_set_id = documents.dimension_set_id
  left join account_allocations as allocations
    on allocations.document_id = documents.document_id
    and allocations.dimension_set_id = documents.dimension_set_id
    and allocations.effective_date <= settings.as_of
  where documents.issue_date <= settings.as_of
  group by documents.document_id, scope_accounts.currency, scope_accounts.entity_id, scope_accounts.customer_id
)
select
  own.document_id,
  own.currency,
  own.entity_id,
  own.customer_id,
  own.number,
  own.kind,
  own.issue_date,
  own.due_date,
  own.due_date_basis,
  own.amount,
  cast(own.amount - coalesce(allocated_amount, 0) as decimal(38, 3)) as open_amount,
  cast(coalesce(paid_amount, 0) as decimal(38, 3)) as paid_amount,
  last_payment_date,
  settled_date,
  case when own.amount > 0
    then date_diff('day', own.due_date, coalesce(settled_date, settings.as_of)) end as days_late,
  own.is_disputed,
  own.dispute_reason,
  source_files.name as source_name,
  own.source_line
from own
cross join settings
join date_reasons on date_reasons.date_role = 'as_of' and date_reasons.balance_reason is null
left join source_files on source_files.source_file_id = own.source_file_id
