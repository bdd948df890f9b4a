-- Lines whose document an earlier file already brought, one to one, with what is open of it: such a document is not
-- loaded twice, but may be settled by this file. Of a credit made of several parts the document is what was received.
create or replace temp table account_known as
with passing as (
  select item, sum(amount) as amount
  from account_parts
  where class not in ('payment', 'credit_note')
  group by item
),
lines as (
  select
    record, number, entity_id, customer_id, item_date, currency,
    account_lines.amount + coalesce(passing.amount, 0) as amount
  from account_lines
  left join passing on passing.item = account_lines.record
  where reason is null and has_number and class <> 'part' and (select count(*) from documents) > 0
),
numbered_lines as (
  select
    lines.*,
    row_number() over (
      partition by number, entity_id, customer_id, item_date, currency, amount order by record
    ) as place
  from lines
),
numbered_documents as (
  select
    document_id, number, entity_id, customer_id, issue_date, currency, amount,
    row_number() over (
      partition by number, entity_id, customer_id, issue_date, currency, amount order by document_id
    ) as place
  from documents
),
settled as (
  select document_id, sum(amount) as amount
  from allocations
  group by document_id
)
select
  record,
  documents.document_id,
  cast(documents.amount - coalesce(settled.amount, 0) as decimal(18, 3)) as open_amount
from numbered_lines as lines
join numbered_documents as documents
  on documents.number = lines.number
  and documents.entity_id = lines.entity_id
  and documents.customer_id = lines.customer_id
  and documents.issue_date = lines.item_date
  and documents.currency = lines.currency
  and documents.amount = lines.amount
  and documents.place = lines.place
left join settled on settled.document_id = documents.document_id;

-- What made no document of its own (a loss, a discount) was loaded with the documents that it settled.
update account_lines
set reason = 'document_already_loaded'
from (
  select lines.entity_id, account, customer_id, currency, lettering, lettering_date
  from account_lines as lines
  left join account_known on account_known.record = lines.record
  where lines.reason is null and lettering is not null
  group by lines.entity_id, account, customer_id, currency, lettering, lettering_date
  having count(account_known.record) > 0
    and bool_and(coalesce(open_amount = 0,
      class in ('part', 'write_off', 'transfer', 'discount', 'exchange', 'rounding', 'refund')))
) as groups
where account_lines.reason is null
  and account_lines.lettering = groups.lettering
  and account_lines.lettering_date is not distinct from groups.lettering_date
  and account_lines.entity_id = groups.entity_id
  and account_lines.account is not distinct from groups.account
  and account_lines.customer_id = groups.customer_id
  and account_lines.currency = groups.currency;

update account_lines
set reason = 'document_already_loaded'
from account_known
where account_known.record = account_lines.record;

-- Nor is what adds up to it.
update account_lines
set reason = wholes.reason
from account_lines as wholes
where account_lines.class = 'part'
  and wholes.reason = 'document_already_loaded'
  and wholes.number = account_lines.number
  and wholes.entity_id = account_lines.entity_id
  and wholes.customer_id = account_lines.customer_id
  and wholes.item_date = account_lines.item_date
  and wholes.currency = account_lines.currency;
