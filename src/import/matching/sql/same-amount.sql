-- Within each pool, the first debit of an amount meets the first credit of that amount, the second the second.
create or replace temp table account_found as
with ranked as (
  select
    item,
    is_debit,
    must_follow,
    {{pool}},
    remaining,
    day,
    row_number() over (partition by {{pool}}, is_debit, remaining order by day, due_date nulls last, item) as place
  from account_open
  where {{is_in}}
)
select
  debits.item as debit,
  credits.item as credit,
  debits.remaining as mills,
  greatest(debits.day, credits.day) as effective_date
from (select * from ranked where is_debit) as debits
join (select * from ranked where not is_debit) as credits
  using ({{pool}}, remaining, place)
where {{may_precede}} or not debits.must_follow or credits.day >= debits.day;
