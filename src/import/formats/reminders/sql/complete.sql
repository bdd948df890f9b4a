insert into reminders (
  reminder_date, entity_id, customer_id, document_id, channel, level, scenario, source_file_id, source_line
)
select issue_date, entity_id, customer_id, document_id, channel, level, scenario, {{source_file}}, source_line
from import_reminders;

insert into source_notices (source_file_id, notice, rows, example_line, detail)
select {{source_file}}, 'reminded_invoice_unknown', count(*), min(source_line), null
from import_reminders
where is_number_unknown
having count(*) > 0;
