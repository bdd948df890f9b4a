-- The items and payments of a document that is set aside are set aside with it.
insert into import_rows by name
select parts.record, cells.source_line, documents.reason
from import_outline as parts
join import_cells as cells on cells.record = parts.record
join import_rows as documents on documents.record = parts.document
where parts.kind = 'part' and documents.reason is not null;
