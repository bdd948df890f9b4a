-- What may be settled by payments that no list of applications speaks of: of documents whose list says what was paid,
-- that part (`is_told`) by payments up to the day of which the list speaks, and what is open by later ones; of all
-- others, what is open by any payment.
create or replace temp table settling_claims as
with files as (
  select
    source_files.source_file_id,
    coalesce(max(source_files.stated_as_of), greatest(max(documents.issue_date), max(last_dates.effective_date))) as spoken_day
  from source_files
  join documents on documents.source_file_id = source_files.source_file_id
  left join (select source_file_id, max(effective_date) as effective_date from settling_stated group by source_file_id)
    as last_dates on last_dates.source_file_id = source_files.source_file_id
  where source_files.source_file_id in (select source_file_id from settling_stated)
    and source_files.format not in ('payments', 'allocations')
  group by source_files.source_file_id
),
told as (
  select document_id, sum(amount) as amount
  from allocations
  where kind = 'payment' and counterpart is null and link in ('stated', 'derived', 'undated') and amount > 0
  group by document_id
),
open as (
  select documents.document_id, documents.amount - coalesce(sum(allocations.amount), 0) as amount
  from documents
  left join allocations on allocations.document_id = documents.document_id
  where documents.amount > 0
    and documents.source_file_id in (select source_file_id from source_files where format not in ('payments', 'allocations'))
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

create or replace temp table settling_spoken as
select max(spoken_day) as day from settling_claims;

-- A list of applications speaks for every payment of the files of which it names any.
create or replace temp table settling_receipts as
select documents.*, payment_texts.number_text, payment_texts.label
from payment_texts
join documents on documents.document_id = payment_texts.document_id
where documents.source_file_id not in (
  select credits.source_file_id
  from applications
  join documents as credits on credits.document_id = applications.credit_id
);
