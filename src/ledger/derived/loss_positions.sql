-- table:     loss_positions
-- answers:   What was written off or transferred in the windows?
-- grain:     one row per date and dimension set that carries something
-- reads:     allocations, documents, position_dates
-- columns:
--   date_number       integer         of position_dates
--   dimension_set_id  integer
--   written_off       decimal(38, 3)  write-offs, transfers out of the ledger, exchange differences of the window
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
select date_number, losses.dimension_set_id, sum(losses.amount) as written_off
from losses
cross join position_dates
where losses.day <= position_date
  and losses.day > position_date - window_days
group by date_number, losses.dimension_set_id
