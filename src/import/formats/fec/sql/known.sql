-- What earlier files of this kind brought of the same company.
create or replace temp table fec_known as
with settled as (
  select document_id, sum(amount) as amount
  from allocations
  group by document_id
)
select
  documents.document_id,
  documents.customer_id,
  documents.number,
  documents.kind,
  documents.issue_date,
  documents.due_date,
  documents.is_opening,
  documents.amount,
  documents.amount - coalesce(settled.amount, 0) as open_amount,
  coalesce(dimension_values.value, '411') as ledger,
  source_files.name as file_name
from documents
join source_files on source_files.source_file_id = documents.source_file_id and source_files.format = 'fec'
cross join fec_header
join import_choices on import_choices.default_entity = documents.entity_id
left join settled on settled.document_id = documents.document_id
left join dimension_values
  on dimension_values.dimension_set_id = documents.dimension_set_id and dimension_values.dimension = account_header;
