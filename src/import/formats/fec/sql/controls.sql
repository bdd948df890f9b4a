-- Debit and credit of the whole file, and what it says of receivables beside the ledger built from it.
insert into source_controls (source_file_id, currency, measure, source_total, loaded_total, set_aside_total)
with aside as (
  select sum(debit) as debit, sum(credit) as credit
  from fec_lines
  semi join (select record from fec_receivables where reason is not null) as lines on lines.record = fec_lines.record
),
totals as (
  select
    sum(debit) as debit,
    sum(credit) as credit,
    sum(debit) filter (where is_receivable) as receivable_debit,
    sum(credit) filter (where is_receivable) as receivable_credit
  from fec_totals
),
ledger as (
  select
    (select coalesce(sum(amount), 0) from documents where source_file_id = {{source_file}})
    - (select coalesce(sum(amount), 0) from allocations where source_file_id = {{source_file}}) as total
),
measures as (
  select 'debit' as measure, totals.debit as source_total,
    coalesce(receivable_debit, 0) - coalesce(aside.debit, 0) as loaded_total,
    coalesce(totals.debit, 0) - coalesce(receivable_debit, 0) + coalesce(aside.debit, 0) as set_aside_total
  from totals
  cross join aside
  union all
  select 'credit', totals.credit, coalesce(receivable_credit, 0) - coalesce(aside.credit, 0),
    coalesce(totals.credit, 0) - coalesce(receivable_credit, 0) + coalesce(aside.credit, 0)
  from totals
  cross join aside
  union all
  select 'receivables', coalesce(receivable_debit, 0) - coalesce(receivable_credit, 0), (select total from ledger),
    coalesce(aside.debit, 0) - coalesce(aside.credit, 0)
  from totals
  cross join aside
)
select
  {{source_file}},
  default_currency,
  measure,
  cast(coalesce(source_total, 0) as decimal(38, 3)),
  cast(coalesce(loaded_total, 0) as decimal(38, 3)),
  cast(coalesce(set_aside_total, 0) as decimal(38, 3))
from measures
cross join import_choices;
