-- Documents whose items do not add up to what they are before tax, nor to what they are with it.
insert into source_notices (source_file_id, notice, rows, example_line, detail)
with items as (
  select coalesce(outline.document, staged.rowid) as record, {{read_item}} as item
  from {{staging}}
  left join import_outline as outline on outline.record = staged.rowid
  {{number_join}}
  where outline.kind is null or outline.kind = 'part'
),
sums as (
  select record, sum(item) as items
  from items
  group by record
),
differing as (
  select number, source_line
  from sums
  join import_rows on import_rows.record = sums.record
  where reason is null and amount_net is not null
    and abs(abs(items) - abs(amount_net)) > 0.01 and abs(abs(items) - abs(amount)) > 0.01
)
select {{source_file}}, 'items_differ', count(*), min(source_line), min_by(number, source_line)
from differing
having count(*) > 0;
