insert into allocations (
  allocation_id, document_id, kind, effective_date, amount, link, counterpart, source_file_id, source_line
)
select
  (select greatest(
    coalesce((select max(allocation_id) from allocations), 0),
    coalesce((select max(allocation_id) from stated_settlements), 0)))
    + row_number() over (order by source_file_id, source_line, document_id, effective_date),
  document_id,
  kind,
  effective_date,
  amount,
  link,
  counterpart,
  source_file_id,
  source_line
from settling_links
where is_told = {{is_told}};
