-- Where numbers make no entries that balance (each line has its own, say), the lines of the same journal and day that
-- belong to no entry yet.
create or replace temp table fec_scope as
with touched as (
  select distinct journal, entry_date
  from fec_numbered_keys
  where level is null and (debit_receivable <> 0 or credit_receivable <> 0)
)
select
  fec_lines.journal,
  '' as entry_number,
  fec_lines.entry_date,
  fec_lines.piece,
  coalesce(debit, 0) - coalesce(credit, 0) as amount,
  fec_accounts.class,
  fec_accounts.is_capital,
  fec_accounts.is_result
from fec_lines
join fec_accounts on fec_accounts.account = fec_lines.account
semi join touched on touched.journal = fec_lines.journal and touched.entry_date = fec_lines.entry_date
anti join (select * from fec_numbered_keys where level is not null) as placed
  on placed.journal = fec_lines.journal and placed.entry_number = fec_lines.entry_number
  and placed.entry_date = fec_lines.entry_date and placed.piece = fec_lines.piece;
