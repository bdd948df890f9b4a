-- table:     cell_billings
-- answers:   What was billed on which day, on which terms?
-- grain:     one row per cell and day of issue
-- reads:     documents, cell_scope
-- columns:
--   cell_id       bigint
--   day           date
--   invoices      decimal(38, 3)
--   credit_notes  decimal(38, 3)
--   terms_amount  decimal(38, 3)  invoices whose due date is not assumed
--   terms_days    decimal(38, 3)  the same, each times the days from issue to due date
with billed as (
  select
    cell_scope.cell_id,
    documents.issue_date,
    documents.amount,
    documents.kind <> 'credit_note' as is_invoice,
    documents.kind <> 'credit_note' and documents.due_date_basis <> 'assumed' as has_terms,
    date_diff('day', documents.issue_date, documents.due_date) as terms_days
  from documents
  join cell_scope on cell_scope.dimension_set_id = documents.dimension_set_id
  where not documents.is_opening
    and (documents.kind in ('invoice', 'instalment') and documents.amount > 0
      or documents.kind = 'credit_note' and documents.amount < 0)
)
select
  cell_id,
  issue_date as day,
  sum(case when is_invoice then amount else 0 end) as invoices,
  sum(case when is_invoice then 0 else amount end) as credit_notes,
  sum(case when has_terms then amount else 0 end) as terms_amount,
  sum(case when has_terms then cast(amount as decimal(38, 3)) * terms_days else 0 end) as terms_days
from billed
group by cell_id, issue_date
