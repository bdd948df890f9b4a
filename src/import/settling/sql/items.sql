-- What is matched in one go. `ledger` keeps currencies apart; a payment goes by its document instead of its line.
create or replace temp table account_items as
select
  -claims.document_id as item,
  cast(null as bigint) as source_line,
  documents.entity_id,
  documents.currency as account,
  documents.currency as ledger,
  documents.customer_id,
  documents.number,
  cast(null as varchar) as label,
  documents.issue_date as item_date,
  documents.due_date,
  cast(claims.amount as decimal(18, 3)) as amount,
  'invoice' as class,
  cast(null as varchar) as lettering,
  cast(null as varchar) as lettering_date
from settling_claims as claims
join documents on documents.document_id = claims.document_id
where claims.is_told = {{is_told}}
union all
select
  receipts.document_id,
  receipts.document_id,
  receipts.entity_id,
  receipts.currency,
  receipts.currency,
  receipts.customer_id,
  receipts.number_text,
  receipts.label,
  receipts.issue_date,
  null,
  receipts.amount,
  case when receipts.amount < 0 then 'payment' else 'refund' end,
  null,
  null
from settling_receipts as receipts
cross join settling_spoken
where (receipts.amount < 0 and coalesce(receipts.issue_date <= settling_spoken.day, false)) = {{is_told}};

create or replace temp table account_parts (item bigint, place integer, class varchar, amount decimal(18, 3));
