-- How dates and accounts were read.
insert into source_notices (source_file_id, notice, rows, example_line, detail)
with facts as (
  select 'datev_year_assumed' as notice, count(*) as rows, min(source_line) as line, null as detail
  from account_lines
  where reason is null and is_outside
  union all
  select 'datev_chart', count(*), min(source_line), min(chart)
  from account_lines
  where reason is null
  union all
  select 'datev_parts', count(*), min(source_line), min(number)
  from account_lines
  where reason is null and class = 'part'
)
select {{source_file}}, notice, rows, line, detail
from facts
where rows > 0;
