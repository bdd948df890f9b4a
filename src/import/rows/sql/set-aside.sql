insert into rows_set_aside (source_file_id, source_line, reason, column_name, raw_text)
select
  {{source_file}},
  source_line,
  reason,
  case when reason in ('unreadable_date', 'no_date', 'unreadable_amount', 'no_amount',
    'unreadable_currency') then header end,
  left(concat_ws(?, {{cells}}), 4000)
from import_rows
join {{staging}} as staged on staged.rowid = import_rows.record
left join import_headers on import_headers.role = import_rows.faulty_role
where reason is not null and reason <> 'document_known'
order by record;
