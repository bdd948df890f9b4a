-- What may be settled: of documents whose list says what was paid, that part (`is_told`) by payments up to the day of
-- which the list speaks, and what is open by later ones; of all others, what is open by any payment.
create or replace temp table import_claims as
with told as (
  select document_id, sum(amount) as amount
  from allocations
  where kind = 'payment' and counterpart is null and link in ('stated', 'derived', 'undated') and amount > 0
  group by document_id
),
files as (
  select
    source_files.source_file_id,
    coalesce(max(source_files.stated_as_of), greatest(max(documents.issue_date), max(last_dates.effective_date))) as spoken_day
  from source_files
  join documents on documents.source_file_id = source_files.source_file_id
  left join (select source_file_id, max(effective_date) as effective_date from allocations group by source_file_id) as last_dates
    on last_dates.source_file_id = source_files.source_file_id
  where source_files.source_file_id in (select source_file_id from allocations)
    and source_files.format not in ('payments')
  group by source_files.source_file_id
),
open as (
  select documents.document_id, documents.amount - coalesce(sum(allocations.amount), 0) as amount
  from documents
  left join allocations on allocations.document_id = documents.document_id
  where documents.amount > 0
  group by documents.document_id, documents.amount
)
select documents.document_id, true as is_told, told.amount, files.spoken_day
from told
join documents on documents.document_id = told.document_id and documents.amount > 0
join files on files.source_file_id = documents.source_file_id
union all
select open.document_id, false, open.amount, files.spoken_day
from open
join documents on documents.document_id = open.document_id
left join files on files.source_file_id = documents.source_file_id
where open.amount > 0;

create or replace temp table import_spoken as
select max(spoken_day) as day from import_claims;
