-- The lines of all entry numbers that have a line of receivables.
create or replace temp table fec_scope as
with touched as (
  select distinct journal, entry_number
  from fec_lines
  join fec_accounts on fec_accounts.account = fec_lines.account
  where fec_accounts.class = 'receivable'
)
select
  fec_lines.journal,
  fec_lines.entry_number,
  fec_lines.entry_date,
  fec_lines.piece,
  coalesce(debit, 0) - coalesce(credit, 0) as amount,
  fec_accounts.class,
  fec_accounts.is_capital,
  fec_accounts.is_result
from fec_lines
join fec_accounts on fec_accounts.account = fec_lines.account
semi join touched on touched.journal = fec_lines.journal and touched.entry_number = fec_lines.entry_number;
