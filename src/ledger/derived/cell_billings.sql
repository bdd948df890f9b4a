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
    documents.amount > 0 and documents.due_date_basis <> 'assumed' as has_terms,
    cast(date_diff('day', documents.issue_date, documents.due_date) as decimal(9, 0)) as terms_days
  from documents
  join cell_scope on cell_scope.dimension_set_id = documents.dimension_set_id
  where not documents.is_opening
    and case
      when documents.amount > 0 then documents.kind = 'invoice' or documents.kind = 'instalment'
      else documents.kind = 'credit_note'
    end
)
select
  cell_id,
  issue_date as day,
  sum(case when amount > 0 then amount else 0 end) as invoices,
  sum(case when amount < 0 then amount else 0 end) as credit_notes,
  sum(case when has_terms then amount else 0 end) as terms_amount,
  sum(case when has_terms then amount * terms_days else 0 end) as terms_days
from billed
group by cell_id, issue_date
