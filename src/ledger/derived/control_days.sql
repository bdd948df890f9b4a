-- table:     control_days
-- answers:   What do documents and allocations add up to, day by day, without anything in between?
-- grain:     one row per currency and day
-- reads:     documents, allocations
-- columns:
--   currency  varchar
--   day       date
--   amount    decimal(38, 3)  documents of the day less allocations of the day
with booked as (
  select currency, issue_date as day, sum(amount) as amount
  from documents
  group by currency, issue_date
  union all
  select documents.currency, allocations.effective_date, -sum(allocations.amount)
  from allocations
  join documents on documents.document_id = allocations.document_id
  group by documents.currency, allocations.effective_date
)
select currency, day, sum(amount) as amount
from booked
group by currency, day
