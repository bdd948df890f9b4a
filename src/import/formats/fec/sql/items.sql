-- Lines of receivables as items to be matched. Documents are dated by their piece where that date can be theirs: not
-- after it was entered, nor before the books were opened. Where no opening tells, not a year before the first entry;
-- and not before it where an earlier file tells of that time.
create or replace temp table account_items as
with start as (
  select case
    when min(entry_date) filter (where class = 'opening') <= min(entry_date) then min(entry_date)
    when exists (select 1 from fec_known) then cast(date_trunc('month', min(entry_date)) as date)
    else min(entry_date) - 366
  end as ledger_start
  from fec_classified
)
select
  record as item,
  source_line,
  default_entity as entity_id,
  account,
  ledger,
  customer_id,
  number,
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
  select classified.record, mixed.*
  from fec_classified as classified
  join fec_mixed as mixed on mixed.pass = classified.pass and mixed.entry_id = classified.entry_id
  where classified.amount < 0 and class <> 'opening' and receivable_credits = 1 and debit_total = -classified.amount
),
taxed as (
  -- Tax goes with what it belongs to.
  select
    *,
    case
      when debit_sale > 0 then 'credit_note'
      when debit_discount > 0 then 'discount'
      when debit_write_off > 0 then 'transfer'  -- the tax of a lost claim is a claim on the state from then on
      when debit_cash + debit_deposit > 0 then 'payment'
      else 'credit_note'
    end as tax_class
  from sole
),
parts as (
  select record, 'payment' as class, 1 as place, debit_cash + debit_deposit as amount from taxed
  union all select record, 'credit_note', 2, debit_sale from taxed
  union all select record, 'discount', 3, debit_discount from taxed
  union all select record, 'write_off', 4, debit_write_off from taxed
  union all select record, 'transfer', 5, debit_receivable + debit_other from taxed
  union all select record, 'exchange', 6, debit_exchange from taxed
  union all select record, 'rounding', 7, debit_rounding from taxed
),
whole as (
  select parts.record, parts.class, place,
    parts.amount + case when parts.class = taxed.tax_class then taxed.debit_tax else 0 end as amount
  from parts
  join taxed on taxed.record = parts.record
)
select record as item, place, class, cast(amount as decimal(18, 3)) as amount
from whole
where amount > 0
qualify count(*) over (partition by record) > 1;
