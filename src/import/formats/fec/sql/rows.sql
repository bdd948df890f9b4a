-- The documents that matching made of the lines, and the lines of receivables that could not be read.
create or replace temp table fec_rows as
select
  lines.record,
  lines.source_line,
  lines.customer_id,
  coalesce(lines.number, lines.stand_in) as number,
  lines.number is not null as has_number,
  documents.kind,
  documents.item_date as issue_date,
  case when documents.amount > 0 then lines.due_date end as due_date_stated,
  documents.amount,
  lines.reason,
  lines.faulty_role,
  hash(lines.customer_id, accounts.ledger) as set_hash{{dimensions}}
from fec_receivables as lines
join fec_accounts as accounts on accounts.account_id = lines.account_id
left join account_documents as documents on documents.item = lines.record
where lines.reason is not null or documents.item is not null;

-- What customers are called is looked up only in the last row of each set, which tells it for all (see sets.sql).
create or replace temp table fec_names as
with lasts as (
  select max(record) as record
  from fec_rows
  where reason is null
  group by set_hash, customer_id
)
select lasts.record, coalesce({{customer_name}}, case when is_own_customer then {{account_name}} end) as customer_name
from {{staging}}
join lasts on lasts.record = staged.rowid
join fec_receivables on fec_receivables.record = lasts.record;

-- With what is the same for all of them, and what this format has not.
create or replace temp view import_rows as
select
  fec_rows.*,
  fec_names.customer_name,
  default_entity as entity_id,
  default_currency as currency,
  cast(null as varchar) as parent_id,
  cast(null as varchar) as segment,
  cast(null as varchar) as country,
  cast(null as varchar) as sales_rep,
  cast(null as decimal(18, 3)) as amount_net,
  cast(null as varchar) as terms_text,
  cast(null as integer) as terms_days,
  cast(null as varchar) as terms_rule,
  cast(null as decimal(18, 3)) as credit_limit,
  cast(null as decimal(18, 3)) as insured_limit,
  cast(null as boolean) as is_public_body,
  cast(null as boolean) as is_disputed,
  cast(null as varchar) as dispute_reason
from fec_rows
left join fec_names on fec_names.record = fec_rows.record
cross join import_choices;
