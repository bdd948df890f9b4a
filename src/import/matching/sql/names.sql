-- Which open document a credit names in its text. A credit that names several is left to the later steps, unless they
-- add up to it.
create or replace temp table account_named as
with words as (
  select distinct account_open.item, account_open.party, upper(unnest(regexp_extract_all(
    account_items.label, '[[:alnum:]][[:alnum:]/_.-]*[0-9][[:alnum:]/_.-]*'))) as word
  from account_open
  join account_items on account_items.item = account_open.item
  where not account_open.is_debit and account_items.label is not null
),
debits as (
  select party, number, min(item) as item, sum(remaining) as remaining, count(*) as items
  from account_open
  where is_debit and number is not null and length(number) >= 3
  group by party, number
)
select
  words.item as credit,
  debits.party,
  debits.number,
  debits.remaining,
  count(*) over (partition by words.item) as names,
  sum(debits.remaining) over (partition by words.item) as named_total,
  count(*) over (partition by debits.party, debits.number) as namers
from words
join debits on debits.party = words.party and debits.number = trim(words.word, '.-_/');

update account_open
set named = account_named.number
from account_named
where account_named.credit = account_open.item and account_named.names = 1;
