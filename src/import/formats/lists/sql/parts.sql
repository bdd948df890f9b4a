-- How many rows are items or payments of the loaded documents, and of how many.
insert into source_notices (source_file_id, notice, rows, example_line, detail)
select {{source_file}}, {{notice}}, count(*), min(cells.source_line), cast(count(distinct parts.document) as varchar)
from import_outline as parts
join import_cells as cells on cells.record = parts.record
join import_rows as documents on documents.record = parts.document
where parts.kind = 'part' and documents.reason is null
having count(*) > 0;
