-- The documents that matching made of the lines, and the lines that could not be read.
create or replace temp table import_rows as
select
  lines.record,
  lines.source_line,
  lines.entity_id,
  lines.customer_id,
  lines.customer_name,
  cast(null as varchar) as parent_id,
  cast(null as varchar) as segment,
  lines.country,
  cast(null as varchar) as sales_rep,
  lines.number,
  lines.has_number,
  documents.kind,
  lines.item_date as issue_date,
  case when documents.amount > 0 then lines.due_date end as due_date_stated,
  lines.currency,
  documents.amount,
  cast(null as decimal(18, 3)) as amount_net,
  lines.terms_text,
  cast(null as integer) as terms_days,
  cast(null as varchar) as terms_rule,
  cast(null as decimal(18, 3)) as credit_limit,
  cast(null as decimal(18, 3)) as insured_limit,
  cast(null as boolean) as is_public_body,
  cast(null as boolean) as is_disputed,
  cast(null as varchar) as dispute_reason,
  lines.reason,
  lines.faulty_role,
  hash(lines.entity_id, lines.customer_id, lines.customer_name, lines.country, lines.currency, lines.ledger, lines.terms_text{{dimensions}})
    as set_hash{{named_dimensions}}
from account_lines as lines
left join {{staging}} as staged on staged.rowid = lines.record
left join account_documents as documents on documents.item = lines.record
where lines.reason <> 'other_account' or documents.item is not null;
