-- table:     cell_losses
-- answers:   What was written off, transferred or lost in exchange on which day?
-- grain:     one row per cell and day
-- reads:     allocations, documents, cell_scope
-- columns:
--   cell_id      bigint
--   day          date
--   written_off  decimal(38, 3)  signed as stored; a transferred claim that goes on in the ledger is no loss
with losses as (
  select documents.dimension_set_id, allocations.effective_date as day, allocations.amount
  from allocations
  join documents on documents.document_id = allocations.document_id
  where allocations.kind in ('write_off', 'transfer', 'exchange')
  union all
  select dimension_set_id, issue_date, -amount
  from documents
  where kind = 'transferred'
)
select cell_scope.cell_id, losses.day, sum(losses.amount) as written_off
from losses
join cell_scope on cell_scope.dimension_set_id = losses.dimension_set_id
group by cell_scope.cell_id, losses.day
