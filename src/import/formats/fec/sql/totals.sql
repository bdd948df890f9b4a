-- What the lines of each account add up to.
create or replace temp table fec_totals as
with sums as (
  select
    account_id,
    sum(debit) as debit,
    sum(credit) as credit,
    count(*) as rows,
    min(source_line) as line,
    count(*) filter (where is_unreadable) as unreadable_rows,
    min(source_line) filter (where is_unreadable) as unreadable_line
  from fec_lines
  group by account_id
)
select account, class = 1 as is_receivable, sums.*
from sums
join fec_accounts on fec_accounts.account_id = sums.account_id;
