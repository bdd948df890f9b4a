-- table:     loss_positions
-- answers:   What was written off or transferred in the windows?
-- grain:     one row per date and dimension set that carries something
-- reads:     allocations, documents, position_dates
-- columns:
--   date_number       integer         of position_dates
--   dimension_set_id  integer
--   written_off       decimal(38, 3)  write-offs, transfers, exchange differences of the window
select date_number, documents.dimension_set_id, sum(allocations.amount) as written_off
from allocations
join documents on documents.document_id = allocations.document_id
cross join position_dates
where allocations.kind in ('write_off', 'transfer', 'exchange')
  and allocations.effective_date <= position_date
  and allocations.effective_date > position_date - window_days
group by date_number, documents.dimension_set_id
