-- Lines of the general ledger as lines of customers' accounts: what stands against a line tells what it is, by the first
-- digits of accounts in the country's chart.
create or replace temp table saft_read as
with cells as (
  select staged.rowid as record, {{source_line}} as source_line, {{columns}}
  from {{staging}}
)
select
  *,
  try_cast(date as date) as item_date,
  try_cast(due_date as date) as due,
  cast(round(try_cast(debit as decimal(24, 6)), 2) as decimal(18, 3)) as debit_amount,
  cast(round(try_cast(credit as decimal(24, 6)), 2) as decimal(18, 3)) as credit_amount,
  is_receivable = '1' as is_on_customer,
  regexp_matches(account_id, {{sales_accounts}}) as is_sale,
  regexp_matches(account_id, {{cash_accounts}}) as is_cash,
  regexp_matches(account_id, {{loss_accounts}}) as is_loss
from cells
cross join import_choices;

create or replace temp table saft_postings as
select
  posting,
  coalesce(bool_or(is_sale), false) as has_sale,
  coalesce(bool_or(is_cash), false) as has_cash,
  coalesce(bool_or(is_loss), false) as has_loss,
  coalesce(bool_and(coalesce(is_on_customer, false)), false) as is_within_customers
from saft_read
where posting is not null
group by posting;
