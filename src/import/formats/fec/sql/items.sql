-- Lines of receivables as items to be matched. Documents are dated by their piece where that date can be theirs: not
-- before the ledger starts, nor after it was entered.
create or replace temp table account_items as
with start as (
  select coalesce(
    min(entry_date) filter (where class = 'opening'), cast(date_trunc('month', min(entry_date)) as date)) as ledger_start
  from fec_classified
)
select
  record as item,
  source_line,
  default_entity as entity_id,
  account,
  ledger,
  customer_id,
  coalesce(invoice_number, piece) as number,
  label,
  case
    when class in ('invoice', 'credit_note') and piece_date between ledger_start and entry_date then piece_date
    else entry_date
  end as item_date,
  due_date,
  amount,
  class,
  lettering,
  lettering_date
from fec_classified
cross join start
cross join import_choices;

-- What one credit is made of, where it is the only one of its entry and everything on the other side adds up to it.
create or replace temp table account_parts as
with sole as (
  select *, -amount as total
  from fec_classified
  where amount < 0 and class <> 'opening' and receivable_credits = 1
    and debit_receivable + debit_sale + debit_vat + debit_cash + debit_deposit + debit_write_off + debit_discount
      + debit_exchange + debit_rounding + debit_other = -amount
),
parts as (
  select record, 1 as place, 'payment' as class, debit_cash + debit_deposit
    + case when debit_sale + debit_discount + debit_write_off = 0 and debit_cash + debit_deposit > 0 then debit_vat else 0 end
    as amount from sole
  union all
  select record, 2, 'credit_note', debit_sale
    + case when debit_sale > 0 or debit_cash + debit_deposit + debit_discount + debit_write_off = 0 then debit_vat else 0 end
  from sole
  union all
  select record, 3, 'discount', debit_discount
    + case when debit_sale = 0 and debit_discount > 0 then debit_vat else 0 end from sole
  union all
  select record, 4, 'write_off', debit_write_off from sole
  union all
  -- The tax of a claim that is lost is a claim on the state from then on.
  select record, 5, 'transfer', debit_receivable + debit_other
    + case when debit_sale + debit_discount = 0 and debit_write_off > 0 then debit_vat else 0 end from sole
  union all
  select record, 6, 'exchange', debit_exchange from sole
  union all
  select record, 7, 'rounding', debit_rounding from sole
)
select record as item, place, class, cast(amount as decimal(18, 3)) as amount
from parts
where amount > 0
qualify count(*) over (partition by record) > 1;
