-- A document that an earlier file already brought is not loaded twice.
update import_rows
set reason = 'document_already_loaded'
from documents
where import_rows.reason is null
  and import_rows.has_number
  and documents.number = import_rows.number
  and documents.entity_id = import_rows.entity_id
  and documents.customer_id = import_rows.customer_id
  and documents.issue_date = import_rows.issue_date
  and documents.currency = import_rows.currency
  and documents.amount = import_rows.amount
  and documents.kind = import_rows.kind
  and (import_rows.due_date_stated is null or documents.due_date_basis <> 'stated'
    or documents.due_date = import_rows.due_date_stated);
