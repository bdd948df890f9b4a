-- What is allocated to a document has its sign: a bounce or refund takes back no more than was there.
select documents.document_id
from documents
join allocations on allocations.document_id = documents.document_id
where documents.amount <> 0
group by documents.document_id, documents.amount
having sum(allocations.amount) <> 0 and (sum(allocations.amount) > 0) <> (documents.amount > 0)
