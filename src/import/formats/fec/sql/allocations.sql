-- Allocations of the documents of this file, and of documents that earlier files brought. Their numbers do not run
-- without a gap, and tell nothing but which is which.
insert into allocations (
  allocation_id, document_id, kind, effective_date, amount, link, counterpart, source_file_id, source_line
)
select
  {{first_allocation}} + 1 + place,
  case when item >= 0 then {{first_document}} + item else -item end,
  kind,
  effective_date,
  amount,
  link,
  counterpart,
  {{source_file}},
  source_line
from account_allocations;
