-- Every line of the file, with no more of it than the controls and the counterparts need. Keys stand for journal and
-- entry number (0: no number), journal and day, and piece; they tell what stands against a line, never an amount.
create or replace temp table fec_lines as
select
  staged.rowid as record,
  {{source_line}} as source_line,
  account_id,
  class,
  nature,
  case when {{entry_number}} is null then 0 else hash({{journal}}, {{entry_number}}) end as number_key,
  hash({{journal}}, {{posting_date}}) as day_key,
  hash({{document_number}}) as piece_key,
  {{debit}} as debit,
  {{credit}} as credit,
  {{is_unreadable}} as is_unreadable
from {{staging}}{{lines}}
join fec_accounts on fec_accounts.account = coalesce({{account}}, '')
{{number_joins}};
