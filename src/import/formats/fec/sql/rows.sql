-- The documents that matching made of the lines, and the lines of receivables that could not be read.
create or replace temp table fec_rows as
select
  lines.record,
  lines.source_line,
  lines.customer_id,
  lines.customer_name,
  coalesce(lines.number, lines.stand_in) as number,
  lines.number is not null as has_number,
  documents.kind,
  documents.item_date as issue_date,
  case when documents.amount > 0 then lines.due_date end as due_date_stated,
  documents.amount,
  lines.reason,
  lines.faulty_role,
  hash(lines.customer_id, lines.ledger) as set_hash{{dimensions}}
from fec_receivables as lines
left join account_documents as documents on documents.item = lines.record
where lines.reason is not null or documents.item is not null;

-- With what is the same for all of them, and what this format has not.
create or replace temp view import_rows as
select
  fec_rows.*,
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
cross join import_choices;
