insert into exchange_rates (rate_date, from_currency, to_currency, rate, units, is_booked, source, source_file_id,
  source_line)
select issue_date, from_currency, to_currency, rate, units, false, name, {{source_file}}, source_line
from import_rates
cross join (select name from source_files where source_file_id = {{source_file}}) as file
where fault is null;

-- Single cells of rows that are loaded for their other rates.
insert into source_notices (source_file_id, notice, rows, example_line, detail)
select {{source_file}}, 'rates_left_out', count(*), min(source_line), arg_min(text, source_line)
from import_rates
where fault in ('rate_contradicts', 'rate_not_positive', 'unreadable_rate')
  and record in (select record from import_rates where fault is null)
having count(*) > 0;

insert into source_notices (source_file_id, notice, rows, example_line, detail)
select {{source_file}}, 'rates_loaded', count(*), null,
  cast(min(issue_date) as varchar) || ' – ' || cast(max(issue_date) as varchar)
from import_rates
where fault is null;
