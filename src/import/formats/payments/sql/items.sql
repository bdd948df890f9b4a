-- What is matched in one go. `ledger` keeps currencies apart.
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
from import_claims as claims
join documents on documents.document_id = claims.document_id
where claims.is_told = {{is_told}}
union all
select
  payments.record,
  import_rows.source_line,
  payments.entity_id,
  payments.currency,
  payments.currency,
  payments.customer_id,
  payments.number_text,
  payments.label,
  payments.payment_date,
  null,
  cast(-payments.amount as decimal(18, 3)),
  case when payments.amount > 0 then 'payment' else 'refund' end,
  null,
  null
from import_payments as payments
join import_rows on import_rows.record = payments.record
cross join import_spoken
where (payments.amount > 0 and coalesce(payments.payment_date <= import_spoken.day, false)) = {{is_told}};

create or replace temp table account_parts (item bigint, place integer, class varchar, amount decimal(18, 3));
