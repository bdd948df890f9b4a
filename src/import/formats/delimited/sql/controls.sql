-- The totals of the source, read once more from the staged text, beside what was loaded and set aside of them. Rows that
-- add others up are left out: they would count everything twice.
insert into source_controls (source_file_id, currency, measure, source_total, loaded_total, set_aside_total)
with measures as (
  select currency, reason, 'amount' as measure, amount_as_read as value from import_rows where {{has_amount}}
  union all select currency, reason, 'debit', debit_number from import_rows
  union all select currency, reason, 'credit', credit_number from import_rows
  union all select currency, reason, 'open_amount', open_number from import_rows
  union all select currency, reason, 'paid_amount', paid_number from import_rows
  -- In a list of one row per payment every payment counts.
  union all select currency, reason, 'paid_amount', further.paid
  from import_further_paid as further
  join import_rows on import_rows.record = further.record
)
select
  {{source_file}},
  currency,
  measure,
  cast(sum(value) as decimal(38, 3)),
  cast(coalesce(sum(value) filter (where reason is null), 0) as decimal(38, 3)),
  cast(coalesce(sum(value) filter (where reason is not null), 0) as decimal(38, 3))
from measures
where value is not null and reason is distinct from 'total_row'
group by currency, measure;
