-- Debit and credit of the whole file, and what it says of receivables beside the ledger built from it.
insert into source_controls (source_file_id, currency, measure, source_total, loaded_total, set_aside_total)
with loaded as (
  select record from fec_classified
),
lines as (
  select fec_lines.debit, fec_lines.credit, loaded.record is not null as is_loaded, fec_accounts.is_receivable
  from fec_lines
  join fec_accounts on fec_accounts.account = fec_lines.account
  left join loaded on loaded.record = fec_lines.record
),
ledger as (
  select
    (select coalesce(sum(amount), 0) from documents where source_file_id = {{source_file}})
    - (select coalesce(sum(amount), 0) from allocations where source_file_id = {{source_file}}) as total
),
measures as (
  select 'debit' as measure, sum(debit) as source_total, sum(debit) filter (where is_loaded) as loaded_total from lines
  union all
  select 'credit', sum(credit), sum(credit) filter (where is_loaded) from lines
  union all
  select 'receivables', sum(coalesce(debit, 0) - coalesce(credit, 0)) filter (where is_receivable),
    (select total from ledger)
  from lines
),
aside as (
  select sum(coalesce(debit, 0) - coalesce(credit, 0)) as total
  from lines
  where is_receivable and not is_loaded
)
select
  {{source_file}},
  default_currency,
  measure,
  cast(coalesce(source_total, 0) as decimal(38, 3)),
  cast(coalesce(loaded_total, 0) as decimal(38, 3)),
  cast(case when measure = 'receivables' then coalesce(aside.total, 0)
    else coalesce(source_total, 0) - coalesce(loaded_total, 0) end as decimal(38, 3))
from measures
cross join aside
cross join import_choices;
