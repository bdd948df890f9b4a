-- table:     cell_losses
-- answers:   What was written off, transferred or lost in exchange on which day?
-- grain:     one row per cell and day
-- reads:     allocations, documents, cell_scope
-- columns:
--   cell_id      bigint
--   day          date
--   written_off  decimal(38, 3)  signed as stored
select cell_scope.cell_id, allocations.effective_date as day, sum(allocations.amount) as written_off
from allocations
join documents on documents.document_id = allocations.document_id
join cell_scope on cell_scope.dimension_set_id = documents.dimension_set_id
where allocations.kind in ('write_off', 'transfer', 'exchange')
group by cell_scope.cell_id, allocations.effective_date
