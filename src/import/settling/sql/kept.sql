-- What one round of matching found, kept for the next; each row under the payment that made it.
insert into settling_links
select
  {{is_told}},
  abs(found.item),
  found.kind,
  found.effective_date,
  found.amount,
  found.link,
  found.counterpart,
  receipts.source_file_id,
  receipts.source_line
from account_allocations as found
join settling_receipts as receipts
  on receipts.document_id = coalesce(found.source_line, case when found.item > 0 then found.item end);

create or replace temp table settling_dated as
select document_id, kind, sum(amount) as amount
from settling_links
where is_told and document_id not in (select document_id from settling_receipts)
group by document_id, kind;
