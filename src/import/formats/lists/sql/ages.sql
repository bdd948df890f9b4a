-- Rows whose total is not the sum of what stands under their ages.
insert into source_notices (source_file_id, notice, rows, example_line, detail)
with sums as (
  select record, sum({{read_age}}) as ages
  from {{parts}}
  {{number_join}}
  group by record
),
differing as (
  select
    rows.source_line,
    regexp_replace(cast(cast(rows.open_number as decimal(18, 3)) as varchar), '0$', '') || ' ≠ '
      || regexp_replace(cast(cast(sums.ages as decimal(18, 3)) as varchar), '0$', '') as detail
  from import_rows as rows
  join {{staging}} on staged.rowid = rows.record
  join sums on sums.record = rows.record
  where {{total}} is not null and abs(rows.open_number - sums.ages) >= 0.005
)
select {{source_file}}, 'ages_differ', count(*), min(source_line), min_by(detail, source_line)
from differing
having count(*) > 0;
