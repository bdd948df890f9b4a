-- table:     account_allocations
-- answers:   What was settled on each account?
-- grain:     one row per allocation, those of one dimension set together
-- reads:     allocations, documents
-- columns:
--   dimension_set_id  integer
--   document_id       bigint
--   allocation_id     bigint
--   kind              varchar         payment, credit_note, discount, rounding, write_off, exchange, transfer
--   effective_date    date
--   amount            decimal(18, 3)  sign of its document; opposite for a bounce or refund
--   link              varchar         stated, matched, lettered, derived, undated
--   counterpart       varchar
--   number            varchar         of the document, as all that follow
--   issue_date        date
--   days_late         bigint          from the due date to the effective date; null for credits
-- identity:  (select count(*) from account_allocations) = (select count(*) from allocations join documents using (document_id))

-- In the order of accounts: a question about one customer passes over all blocks of rows but that customer's.
select
  dimension_set_id,
  allocations.document_id,
  allocation_id,
  allocations.kind,
  effective_date,
  allocations.amount,
  link,
  counterpart,
  number,
  issue_date,
  case when documents.amount > 0 then date_diff('day', due_date, effective_date) end as days_late
from allocations
join documents on documents.document_id = allocations.document_id
order by dimension_set_id
