-- What stands on each side of every entry, by class.
create or replace temp table fec_entries as
select
  pass,
  entry_id,
  sum(receivable_credits) as receivable_credits,
  sum(debit_receivable) as debit_receivable,
  sum(credit_receivable) as credit_receivable,
  sum(debit_sale) as debit_sale,
  sum(credit_sale) as credit_sale,
  sum(debit_vat) as debit_vat,
  sum(credit_vat) as credit_vat,
  sum(debit_cash) as debit_cash,
  sum(credit_cash) as credit_cash,
  sum(debit_deposit) as debit_deposit,
  sum(credit_deposit) as credit_deposit,
  sum(debit_write_off) as debit_write_off,
  sum(credit_write_off) as credit_write_off,
  sum(debit_discount) as debit_discount,
  sum(credit_discount) as credit_discount,
  sum(debit_exchange) as debit_exchange,
  sum(credit_exchange) as credit_exchange,
  sum(debit_rounding) as debit_rounding,
  sum(credit_rounding) as credit_rounding,
  sum(debit_other) as debit_other,
  sum(credit_other) as credit_other,
  bool_or(has_capital) as has_capital,
  bool_or(has_result) as has_result
from (
  select 1 as pass, * from fec_numbered_keys
  union all
  select 2, * from fec_dated_keys
)
where level is not null
group by pass, entry_id;
