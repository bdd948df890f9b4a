-- A file that overlaps is explained: how many of its documents are new, went on, stayed, or contradict.
insert into source_notices (source_file_id, notice, rows, example_line, detail)
with changed as (
  select record from import_changes
  union
  select record from import_dated
),
contradictory as (
  select count(*) as rows, min(source_line) as line, min_by(number, source_line) as example
  from import_rows
  where reason in ('document_contradicts_amount', 'document_contradicts_customer')
),
known as (
  select
    count(*) filter (where changed.record is not null) as updated,
    min(import_rows.source_line) filter (where changed.record is not null) as updated_line,
    count(*) filter (where changed.record is null) as unchanged,
    min(import_rows.source_line) filter (where changed.record is null) as unchanged_line,
    count(*) filter (where has_other_due) as other_due,
    min(import_rows.source_line) filter (where has_other_due) as other_due_line
  from import_known
  join import_rows on import_rows.record = import_known.record
  left join changed on changed.record = import_known.record
),
facts as (
  select 'documents_new' as notice, count(*) as rows, min(source_line) as line, cast(null as varchar) as detail
  from import_rows
  where reason is null and record not in (select record from import_known)
  union all select 'documents_updated', updated, updated_line, null from known
  union all select 'documents_unchanged', unchanged, unchanged_line, null from known
  union all select 'documents_contradictory', rows, line, example from contradictory
  union all select 'other_due_dates', other_due, other_due_line, null from known
  union all select 'settlements_taken_back', count(distinct import_changes.record), min(import_changes.source_line), (select cast(day as varchar) from import_day)
  from import_changes
  join documents on documents.document_id = import_changes.document_id
  where sign(import_changes.amount) <> sign(documents.amount)
)
select {{source_file}}, notice, rows, line, detail
from facts
where rows > 0 and (exists (select record from import_known) or (select rows from contradictory) > 0);

-- Open items of which a later list of open items does not speak any more.
insert into source_notices (source_file_id, notice, rows, example_line, detail)
with settled as (
  select document_id, sum(amount) as amount
  from allocations
  group by document_id
),
missing as (
  select documents.currency, documents.amount - coalesce(settled.amount, 0) as open
  from documents
  left join settled on settled.document_id = documents.document_id
  where documents.source_file_id <> {{source_file}}
    and documents.amount > coalesce(settled.amount, 0)
    and documents.issue_date <= (select day from import_day)
    and documents.entity_id in (select entity_id from import_rows where reason is null)
    and documents.document_id not in (select document_id from import_known)
    -- What contradicts is listed all the same.
    and documents.number not in (
      select number
      from import_rows
      where reason in ('document_contradicts_amount', 'document_contradicts_customer')
    )
)
select {{source_file}}, 'documents_not_listed', count(*), null,
  case when count(distinct currency) = 1 then any_value(currency) || ' ' || regexp_replace(cast(sum(open) as varchar), '0$', '')
    else cast(count(*) as varchar) end
from missing
where {{has_open}}
  and exists (select record from import_known)
  and not exists (select record from import_rows where reason is null and open_amount = 0 and amount <> 0)
having count(*) > 0;
