-- Payments of invoices, less what was taken back, are what the allocations say.
with stated as (
  select documents.document_id, sum(allocations.amount) as amount
  from allocations
  join documents on documents.document_id = allocations.document_id
  where allocations.kind = 'payment'
    and allocations.link <> 'undated'
    and documents.kind in ('invoice', 'instalment')
    and not documents.is_opening
    and documents.amount > 0
  group by documents.document_id
),
kept as (
  select document_id, sum(case when reversed_date is null then amount else 0 end) as amount
  from payments
  group by document_id
)
select stated.document_id
from stated
left join kept on kept.document_id = stated.document_id
where stated.amount <> coalesce(kept.amount, 0)
