-- Documents that an earlier file already brought: by number, company, kind, date and currency, then by customer and
-- amount. Rows and documents that are alike in all this meet one to one, so that instalments stay apart.
create or replace temp table import_candidates as
select
  import_rows.record,
  documents.document_id,
  documents.customer_id = import_rows.customer_id as is_same_customer,
  -- What is open of a document may be less than its amount.
  case
    when {{amount_is_open}} then sign(import_rows.amount) = sign(documents.amount)
      and abs(import_rows.amount) <= abs(documents.amount)
    else import_rows.amount = documents.amount
  end as is_same_amount,
  import_rows.due_date_stated is null or documents.due_date_basis <> 'stated'
    or documents.due_date = import_rows.due_date_stated as is_same_due
from import_rows
join documents
  on documents.number = import_rows.number
  and documents.entity_id = import_rows.entity_id
  and documents.issue_date = import_rows.issue_date
  and documents.currency = import_rows.currency
  and documents.kind = import_rows.kind
where import_rows.reason is null and import_rows.has_number;

create or replace temp table import_known as
with exact as (
  select
    record,
    document_id,
    row_number() over (partition by record order by document_id) as place_of_document,
    row_number() over (partition by document_id order by record) as place_of_record
  from import_candidates
  where is_same_customer and is_same_amount and is_same_due
)
select record, document_id, false as has_other_due
from exact
where place_of_document = place_of_record;

-- Another due date alone makes no other document, where it is clear which one is meant.
insert into import_known
with others as (
  select
    record,
    document_id,
    count(*) over (partition by record) as documents,
    count(*) over (partition by document_id) as records
  from import_candidates
  where is_same_customer and is_same_amount and not is_same_due
    and record not in (select record from import_known)
    and document_id not in (select document_id from import_known)
)
select record, document_id, true
from others
where documents = 1 and records = 1;

-- A document that no row of the file is, under a number, date and due date that a row has for another amount or customer.
update import_rows
set reason = contradictions.reason
from (
  select
    record,
    case when bool_or(is_same_customer) then 'document_contradicts_amount' else 'document_contradicts_customer' end as reason
  from import_candidates
  where is_same_due and is_same_customer <> is_same_amount
    and record not in (select record from import_known)
    and document_id not in (select document_id from import_known)
  group by record
) as contradictions
where contradictions.record = import_rows.record;

drop table import_candidates;
