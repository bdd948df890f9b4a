-- What every row of a list of one row per payment says was paid, and when; `record` is the document's.
create or replace temp table import_paid_rows as
select
  coalesce(outline.document, cells.record) as record,
  cells.record as row,
  cells.source_line,
  {{read_paid}} as paid,
  days.value as day
from import_cells as cells
left join import_outline as outline on outline.record = cells.record
left join date_readings as days on days.role = 'settlement_date' and days.text = cells.settlement_date_text
{{number_join}}
where outline.kind is null or outline.kind = 'part';
