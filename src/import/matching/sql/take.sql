-- Keeps what was found, and leaves open what is left.
insert into account_pairs
select debit, credit, mills, effective_date, {{link}}, false
from account_found;

create or replace temp table account_open as
with used as (
  select item, sum(mills) as mills
  from (select debit as item, mills from account_found union all select credit, mills from account_found) as sides
  group by item
)
select account_open.* replace (cast(remaining - coalesce(used.mills, 0) as bigint) as remaining)
from account_open
left join used on used.item = account_open.item
where remaining > coalesce(used.mills, 0);
