-- Lines as items to be matched. Currencies never settle each other.
create or replace temp table account_items as
select
  record as item,
  source_line,
  entity_id,
  concat_ws(' ', account, currency) as account,
  concat_ws(' ', ledger, currency) as ledger,
  customer_id,
  case when has_number then number end as number,
  label,
  item_date,
  due_date,
  amount,
  class,
  lettering,
  lettering_date
from account_lines
where reason is null and class <> 'part'
union all
-- Documents of earlier files, by what is open of them: those that this file names again with its own words on what
-- settles what, the others of its customers as they stand.
select
  -document_id,
  source_line,
  entity_id,
  concat_ws(' ', account, currency),
  concat_ws(' ', ledger, currency),
  customer_id,
  number,
  label,
  item_date,
  due_date,
  open_amount,
  class,
  lettering,
  lettering_date
from account_known
join account_lines on account_lines.record = account_known.record
where open_amount <> 0
union all
select
  -document_id,
  null,
  carried.entity_id,
  concat_ws(' ', account, carried.currency),
  concat_ws(' ', ledger, carried.currency),
  carried.customer_id,
  number,
  null,
  issue_date,
  due_date,
  open_amount,
  case when open_amount > 0 then 'claim' when kind = 'credit_note' then 'credit_note' else 'payment' end,
  null,
  null
from account_carried as carried;
