-- A settlement stands on the later of its own date and its document's; without a date on the day the file speaks of.
insert into allocations (
  allocation_id, document_id, kind, effective_date, amount, link, counterpart, source_file_id, source_line
)
with parts as (
  select *, case when kind in ('credit_note') then 'credit_note' else 'payment' end as part_kind, paid as part, 1 as place
  from import_settled
  union all select *, 'credit_note', credited, 2 from import_settled
  union all select *, 'write_off', write_off, 3 from import_settled
  union all select *, 'exchange', difference, 4 from import_settled
)
select
  {{first_allocation}} + row_number() over (order by record, place),
  {{first_document}} + record,
  part_kind,
  greatest(issue_date, coalesce(settlement_date, cast(? as date))),
  part,
  coalesce(link, case when settlement_date is null then 'undated' when is_settled then 'stated' else 'derived' end),
  counterpart,
  {{source_file}},
  source_line
from parts
where part <> 0;
