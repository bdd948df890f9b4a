-- Entries of several pieces, and the amounts by class of those in which more than one class stands against a receivable.
create or replace temp table fec_entries as
-- A piece that balances is an entry as it stands.
select
  pass,
  entry_id,
  bit_or(debit_classes) as debit_classes,
  bit_or(credit_classes) as credit_classes,
  bit_or(nature) as nature,
  sum(receivable_credits) as receivable_credits
from (
  select 1 as pass, * from fec_numbered_keys
  union all
  select 2, * from fec_dated_keys
)
where level <> 'piece'
group by pass, entry_id;

create or replace temp table fec_mixed as
with several as (
  select pass, entry_id
  from (
    select pass, entry_id, debit_classes, credit_classes from fec_entries
    union all
    select 1, entry_id, debit_classes, credit_classes from fec_numbered_keys where level = 'piece'
    union all
    select 2, entry_id, debit_classes, credit_classes from fec_dated_keys where level = 'piece'
  )
  where debit_classes & 10 = 10 or credit_classes & 10 = 10
    -- Tax (4) beside a sale (2) is no second class.
    or credit_classes & 1 = 1
      and bit_count(case when debit_classes & 2 = 2 then debit_classes & 1019 else debit_classes end) > 1
),
lines as (
  select 1 as pass, keys.entry_id, fec_lines.class, coalesce(debit, 0) - coalesce(credit, 0) as amount
  from fec_lines
  join fec_numbered_keys as keys on keys.line_key = hash(fec_lines.number_key, fec_lines.day_key, fec_lines.piece_key)
  semi join several on several.pass = 1 and several.entry_id = keys.entry_id
  where keys.level is not null
  union all
  select 2, keys.entry_id, fec_lines.class, coalesce(debit, 0) - coalesce(credit, 0)
  from fec_lines
  join fec_dated_keys as keys on keys.line_key = hash(fec_lines.day_key, fec_lines.piece_key)
  semi join several on several.pass = 2 and several.entry_id = keys.entry_id
  anti join (select * from fec_numbered_keys where level is not null) as placed
    on placed.line_key = hash(fec_lines.number_key, fec_lines.day_key, fec_lines.piece_key)
  where keys.level is not null
)
select
  pass,
  entry_id,
  sum(case when amount > 0 then amount else 0 end) as debit_total,
  sum(case when amount > 0 and class = 1 then amount else 0 end) as debit_receivable,
  sum(case when amount > 0 and class = 2 then amount else 0 end) as debit_sale,
  -sum(case when amount < 0 and class = 2 then amount else 0 end) as credit_sale,
  sum(case when amount > 0 and class = 4 then amount else 0 end) as debit_tax,
  sum(case when amount > 0 and class = 8 then amount else 0 end) as debit_cash,
  -sum(case when amount < 0 and class = 8 then amount else 0 end) as credit_cash,
  sum(case when amount > 0 and class = 16 then amount else 0 end) as debit_deposit,
  sum(case when amount > 0 and class = 32 then amount else 0 end) as debit_write_off,
  sum(case when amount > 0 and class = 64 then amount else 0 end) as debit_discount,
  sum(case when amount > 0 and class = 128 then amount else 0 end) as debit_exchange,
  sum(case when amount > 0 and class = 256 then amount else 0 end) as debit_rounding,
  sum(case when amount > 0 and class = 512 then amount else 0 end) as debit_other
from lines
group by pass, entry_id;
