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
where reason is null and class <> 'part';
