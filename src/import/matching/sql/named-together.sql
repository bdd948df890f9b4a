-- A credit of the very amount of the documents that it names pays each of them.
create or replace temp table account_found as
select
  debits.item as debit,
  credits.item as credit,
  debits.remaining as mills,
  greatest(debits.day, credits.day) as effective_date
from account_named
join account_open as credits on credits.item = account_named.credit and credits.remaining = account_named.named_total
join account_open as debits
  on debits.is_debit and debits.party = account_named.party and debits.number = account_named.number
where account_named.names > 1 and account_named.namers = 1
qualify count(*) over (partition by credits.item) >= 1
  and sum(debits.remaining) over (partition by credits.item) = credits.remaining;
