-- How payments met documents: the match rates.
insert into source_notices (source_file_id, notice, rows, example_line, detail)
with
used as (
  select item, link, sum(-amount) as amount, min(source_line) as source_line
  from import_links
  where item >= 0 and amount < 0
  group by item, link
),
applied as (
  select item, sum(amount) as amount from used group by item
),
facts as (
  select case link when 'derived' then 'payments_oldest_first' else 'payments_matched' end as notice,
    count(*) as rows, min(source_line) as line, cast(null as varchar) as detail
  from used
  group by case link when 'derived' then 'payments_oldest_first' else 'payments_matched' end
  union all
  select 'payments_unapplied', count(*), min(import_rows.source_line),
    cast(sum(payments.amount - coalesce(applied.amount, 0)) as varchar)
  from import_payments as payments
  join import_rows on import_rows.record = payments.record
  left join applied on applied.item = payments.record
  where payments.amount > coalesce(applied.amount, 0)
  union all
  select 'payments_dated_settlements', count(distinct item), min(source_line), null
  from import_links
  where is_told and item < 0
)
select {{source_file}}, notice, rows, line, detail
from facts
where rows > 0;
