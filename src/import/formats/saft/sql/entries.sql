-- Lines of the general ledger as lines of customers' accounts.
create or replace temp table account_lines as
with signed as (
  select
    saft_read.*,
    coalesce(debit_amount, 0) - coalesce(credit_amount, 0) as base_amount,
    coalesce(saft_read.currency, default_currency) as base_currency,
    coalesce(own.amount, coalesce(debit_amount, 0) - coalesce(credit_amount, 0)) as amount,
    own.currency as told_currency,
    own.stated_own,
    coalesce(own.is_exchange, false) as is_exchange,
    coalesce(own.is_kept, false) as is_kept
  from saft_read
  left join saft_money as own on own.record = saft_read.record
)
select
  signed.record,
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
  coalesce(told_currency, base_currency) as currency,
  cast(amount as decimal(18, 3)) as amount,
  case
    when is_exchange then 'part'
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
  case
    when told_currency is null and not is_exchange then debit_amount
    when debit_amount is not null then greatest(amount, 0)
  end as debit,
  case
    when told_currency is null and not is_exchange then credit_amount
    when credit_amount is not null then greatest(-amount, 0)
  end as credit,
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
  end as faulty_role,
  base_amount,
  base_currency,
  abs(base_amount) as rated_base,
  abs(stated_own) as rated_own,
  exchange_rate as stated_rate,
  is_exchange,
  is_kept,
  false as is_converted
from signed
left join saft_postings on saft_postings.posting = signed.posting;
