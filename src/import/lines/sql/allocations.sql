-- What settles the documents of this file.
insert into allocations (
  allocation_id, document_id, kind, effective_date, amount, link, counterpart, source_file_id, source_line
)
select
  {{first_allocation}} + row_number() over (),
  {{first_document}} + item,
  kind,
  effective_date,
  amount,
  link,
  counterpart,
  {{source_file}},
  source_line
from account_allocations;
