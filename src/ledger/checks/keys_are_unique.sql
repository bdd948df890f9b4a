-- A document or an allocation stands in the ledger once.
select 'document' as what, document_id as id
from documents
group by document_id
having count(*) > 1
union all
select 'allocation', allocation_id
from allocations
group by allocation_id
having count(*) > 1
