-- Records without a readable date: totals, notes and headings are among them. What they begin with tells.
create or replace temp table import_undated as
select
  staged.rowid as record,
  {{first_filled}} as first_filled,
  {{filled_cells}} as filled_cells
from {{staging}}
left join date_readings on date_readings.role = 'issue_date' and date_readings.text = {{issue_date}}
where date_readings.value is null;
