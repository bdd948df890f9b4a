-- view:      customer_documents
-- answers:   What was invoiced to a customer, and what became of each document?
-- grain:     one row per document that exists at the as-of date
-- reads:     account_documents, scope_accounts, source_files
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
select
  document_id,
  currency,
  entity_id,
  customer_id,
  number,
  kind,
  issue_date,
  due_date,
  due_date_basis,
  amount,
  open_amount,
  paid_amount,
  last_payment_date,
  settled_date,
  days_late,
  is_disputed,
  dispute_reason,
  source_files.name as source_name,
  source_line
from account_documents
join scope_accounts on scope_accounts.dimension_set_id = account_documents.dimension_set_id
left join source_files on source_files.source_file_id = account_documents.source_file_id
