-- Both sides of the file, and what it says of receivables (what it calls settled counts for nothing) beside the ledger
-- built from it, each currency apart.
insert into source_controls (source_file_id, currency, measure, source_total, loaded_total, set_aside_total)
with sums as (
  select
    currency,
    sum(debit) as debit,
    sum(debit) filter (where reason is null) as debit_loaded,
    sum(credit) as credit,
    sum(credit) filter (where reason is null) as credit_loaded,
    sum(amount) filter (where is_receivable and settled_date is null) as receivables,
    sum(amount) filter (where is_receivable and settled_date is null and reason is not null) as receivables_aside
  from account_lines
  where debit is not null or credit is not null or is_receivable
  group by currency
),
added as (
  select currency, amount from documents where source_file_id = {{source_file}}
  union all
  select documents.currency, -allocations.amount
  from allocations
  join documents on documents.document_id = allocations.document_id
  where allocations.source_file_id = {{source_file}}
  union all
  -- What this file calls settled of earlier files' documents counts for nothing in it.
  select currency, open_amount
  from account_known
  join account_lines on account_lines.record = account_known.record
  where settled_date is not null
),
ledger as (
  select currency, sum(amount) as total
  from added
  group by currency
),
measures as (
  select currency, 'debit' as measure, debit as source_total, debit_loaded as loaded_total,
    coalesce(debit, 0) - coalesce(debit_loaded, 0) as set_aside_total
  from sums
  union all
  select currency, 'credit', credit, credit_loaded, coalesce(credit, 0) - coalesce(credit_loaded, 0) from sums
  union all
  select sums.currency, 'receivables', receivables, ledger.total, receivables_aside
  from sums
  left join ledger on ledger.currency = sums.currency
)
select
  {{source_file}},
  currency,
  measure,
  cast(coalesce(source_total, 0) as decimal(38, 3)),
  cast(coalesce(loaded_total, 0) as decimal(38, 3)),
  cast(coalesce(set_aside_total, 0) as decimal(38, 3))
from measures;
