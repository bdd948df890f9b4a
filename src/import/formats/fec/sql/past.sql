-- Payments of earlier files that this file may say have bounced, of the very amount of money given back, with what they
-- had paid. A payment that bounced already is not among them.
create or replace temp table account_past_pairs as
with refunds as (
  select customer_id, ledger, -amount as amount, min(item_date) as first_day, max(item_date) as last_day
  from account_items
  where class = 'refund' and item >= 0
  group by customer_id, ledger, amount
),
payments as (
  select known.document_id, known.number
  from fec_known as known
  join refunds
    on refunds.customer_id = known.customer_id and refunds.ledger = known.ledger and refunds.amount = known.amount
  where known.kind = 'receipt' and known.open_amount = 0
    and known.issue_date between refunds.first_day - 400 and refunds.last_day
),
pairs as (
  select
    debits.document_id as debit_id,
    payments.document_id as credit_id,
    debits.amount,
    debits.effective_date,
    debits.link,
    count(*) over (partition by credits.allocation_id) as partners
  from payments
  join allocations as credits on credits.document_id = payments.document_id and credits.kind = 'payment'
  join allocations as debits
    on debits.source_file_id = credits.source_file_id and debits.source_line = credits.source_line
    and debits.effective_date = credits.effective_date and debits.amount = -credits.amount
    and coalesce(debits.counterpart, payments.number) = payments.number and debits.kind = 'payment' and debits.amount > 0
  join fec_known as paid
    on paid.document_id = debits.document_id and paid.number = coalesce(credits.counterpart, paid.number)
),
bounced as (
  select document_id, -amount as amount, count(*) as times
  from allocations
  where kind = 'payment' and amount < 0 and document_id in (select debit_id from pairs)
  group by document_id, amount
),
ranked as (
  select *, row_number() over (partition by debit_id, amount order by effective_date, credit_id) as place
  from pairs
  where partners = 1
)
select -debit_id as debit, -credit_id as credit, cast(ranked.amount * 1000 as bigint) as mills, effective_date, link
from ranked
left join bounced on bounced.document_id = debit_id and bounced.amount = ranked.amount
where place > coalesce(times, 0);

create or replace temp table account_past_items as
select
  -document_id as item,
  cast(null as bigint) as source_line,
  default_entity as entity_id,
  ledger as account,
  ledger,
  customer_id,
  number,
  cast(null as varchar) as label,
  issue_date as item_date,
  due_date,
  amount,
  case when kind = 'receipt' then 'payment' else 'invoice' end as class,
  cast(null as varchar) as lettering,
  cast(null as varchar) as lettering_date
from fec_known
cross join import_choices
where -document_id in (select debit from account_past_pairs union select credit from account_past_pairs)
  and -document_id not in (select item from account_items);
