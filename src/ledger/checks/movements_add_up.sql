-- A document's movements add up to its amount less its allocations: no cent is lost on the way to the views.
with settled as (
  select document_id, sum(amount) as amount
  from allocations
  group by document_id
),
moved as (
  select document_id, sum(claim_amount + credit_amount) as amount
  from movements
  group by document_id
)
select documents.document_id
from documents
left join settled on settled.document_id = documents.document_id
left join moved on moved.document_id = documents.document_id
where documents.amount - coalesce(settled.amount, 0) <> coalesce(moved.amount, 0)
