-- A document is settled for good exactly when nothing of its own side is open in the end.
with allocated as (
  select document_id, sum(amount) as amount
  from allocations
  group by document_id
),
open_amounts as (
  select documents.document_id, documents.amount, documents.amount - coalesce(allocated.amount, 0) as open_amount
  from documents
  left join allocated on allocated.document_id = documents.document_id
  where documents.amount <> 0
),
settled as (
  select document_id, count(*) as times
  from settlements
  where reopened_date is null
  group by document_id
)
select open_amounts.document_id
from open_amounts
left join settled on settled.document_id = open_amounts.document_id
where coalesce(settled.times, 0) <> case
  when amount > 0 and open_amount <= 0 or amount < 0 and open_amount >= 0 then 1
  else 0
end
