-- table:     account_documents
-- answers:   What was invoiced on each account, and what became of each document by the as-of date?
-- grain:     one row per document that exists at the as-of date, those of one dimension set together, whatever the scope
-- reads:     documents, allocations, settlements, ledger_span, settings
-- columns:
--   dimension_set_id   integer
--   document_id        bigint
--   number             varchar
--   kind               varchar         invoice, credit_note, receipt, opening, instalment, transferred, adjustment
--   issue_date         date
--   is_opening         boolean
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
--   source_file_id     integer
--   source_line        bigint
-- identity:  not exists (select 1 from account_documents group by document_id having count(*) > 1)
-- identity:  (select sum(open_amount) from account_documents)
--            is not distinct from (select sum(claims + credits) from positions join date_reasons using (date_role)
--            where date_role = 'as_of' and balance_reason is null)

-- In the order of accounts: a question about one customer passes over all blocks of rows but that customer's. Nothing
-- where the balance of the date cannot be told, as date_reasons has it; reading that, it would be filled anew for each
-- choice of buckets and window.
with settled as (
  select document_id, settled_date
  from settlements
  cross join settings
  where settled_date <= as_of and (reopened_date is null or reopened_date > as_of)
),
allocated as (
  select
    document_id,
    sum(amount) as amount,
    sum(case when kind = 'payment' then amount end) as paid_amount,
    max(case when kind = 'payment' and amount > 0 then effective_date end) as last_payment_date
  from allocations
  cross join settings
  where effective_date <= as_of
  group by document_id
)
select
  dimension_set_id,
  documents.document_id,
  number,
  kind,
  issue_date,
  is_opening,
  due_date,
  due_date_basis,
  documents.amount,
  cast(documents.amount - coalesce(allocated.amount, 0) as decimal(38, 3)) as open_amount,
  cast(coalesce(paid_amount, 0) as decimal(38, 3)) as paid_amount,
  last_payment_date,
  settled_date,
  case when documents.amount > 0 then date_diff('day', due_date, coalesce(settled_date, as_of)) end as days_late,
  is_disputed,
  dispute_reason,
  source_file_id,
  source_line
from documents
cross join settings
join ledger_span on as_of >= ledger_start and as_of >= first_known_date
left join settled on settled.document_id = documents.document_id
left join allocated on allocated.document_id = documents.document_id
where issue_date <= as_of
order by dimension_set_id, documents.document_id
