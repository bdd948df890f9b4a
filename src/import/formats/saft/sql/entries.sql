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

create or replace temp table account_lines as
with signed as (
  select *, coalesce(debit_amount, 0) - coalesce(credit_amount, 0) as amount
  from saft_read
)
select
  record,
  source_line,
  default_entity as entity_id,
  coalesce(account_id, '-') as account,
  '-' as ledger,
  coalesce(customer_id, '-') as customer_id,
  company_name as customer_name,
  country,
  coalesce(reference, transaction, '#' || source_line) as number,
  coalesce(reference, transaction) is not null as has_number,
  description as label,
  item_date,
  due as due_date,
  coalesce(currency, default_currency) as currency,
  cast(amount as decimal(18, 3)) as amount,
  case
    when element = 'Opening' then 'opening'
    when amount >= 0 then case
      when has_sale then 'invoice'
      when has_cash then 'refund'
      when is_within_customers then 'transferred'
      else 'claim'
    end
    when has_cash then 'payment'
    when has_sale then 'credit_note'
    when has_loss then 'write_off'
    when is_within_customers then 'transfer'
    else 'payment'
  end as class,
  cid as lettering,
  cast(null as varchar) as lettering_date,
  cast(null as date) as settled_date,
  cast(null as varchar) as terms_text,
  coalesce(is_on_customer, false) as is_receivable,
  debit_amount as debit,
  credit_amount as credit,
  case
    when not coalesce(is_on_customer, false) then 'other_account'
    when date is null then 'no_date'
    when item_date is null or due_date is not null and due is null then 'unreadable_date'
    when debit is not null and debit_amount is null or credit is not null and credit_amount is null then 'unreadable_amount'
    when debit is null and credit is null then 'no_amount'
  end as reason,
  case
    when item_date is null then 'issue_date'
    when due_date is not null and due is null then 'due_date'
    when debit_amount is null and credit_amount is null then 'debit'
  end as faulty_role
from signed
left join saft_postings on saft_postings.posting = signed.posting;
