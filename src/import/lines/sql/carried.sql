-- What documents of earlier files of the same kind leave open of the customers that this file speaks of: their payments
-- may be in this one. Only where lines that the source does not letter are matched.
create or replace temp table account_carried as
with parties as (
  select entity_id, customer_id, currency, min(account) as account, min(ledger) as ledger
  from account_lines
  where reason is null
  group by entity_id, customer_id, currency
),
settled as (
  select document_id, sum(amount) as amount
  from allocations
  group by document_id
),
open_documents as (
  select
    documents.document_id, documents.entity_id, documents.customer_id, documents.currency, number, kind, issue_date,
    due_date, cast(documents.amount - coalesce(settled.amount, 0) as decimal(18, 3)) as open_amount
  from documents
  join source_files on source_files.source_file_id = documents.source_file_id
  join import_format on import_format.format = source_files.format
  left join settled on settled.document_id = documents.document_id
)
select open_documents.*, account, ledger
from open_documents
join parties
  on parties.entity_id = open_documents.entity_id
  and parties.customer_id = open_documents.customer_id
  and parties.currency = open_documents.currency
where open_amount <> 0
  and {{is_matched}}
  and document_id not in (select document_id from account_known)
  and issue_date <= (select max(item_date) from account_lines where reason is null);
