-- Every line of the file, with no more of it than the controls and the counterparts need. Amounts are in thousandths.
create or replace temp table fec_lines as
select
  staged.rowid as record,
  {{source_line}} as source_line,
  coalesce({{account}}, '') as account,
  coalesce({{journal}}, '') as journal,
  coalesce({{entry_number}}, '') as entry_number,
  coalesce({{posting_date}}, '') as entry_date,
  coalesce({{document_number}}, '') as piece,
  {{debit}} as debit,
  {{credit}} as credit,
  {{is_unreadable}} as is_unreadable
from {{staging}}{{lines}}
{{number_joins}};
