-- An allocation settles a document of the ledger, not before that document's own date.
select allocations.allocation_id
from allocations
left join documents on documents.document_id = allocations.document_id
where documents.document_id is null or allocations.effective_date < documents.issue_date
