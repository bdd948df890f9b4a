-- What is still to be matched: every item with its pool of last resort and, where it is lettered, its group.
-- Amounts are whole thousandths, so that sums are exact and fast.
create or replace temp table account_parties as
select cast(row_number() over () as integer) as party, entity_id, customer_id, ledger
from (select distinct entity_id, customer_id, ledger from account_items) as parties;

-- Lettering codes may restart with each account and year, or wrap: lines of one code and lettering date that balance
-- belong together; what is left of the code is one group.
create or replace temp table account_groups as
with coded as (
  select
    item, entity_id, account, customer_id, lettering, coalesce(lettering_date, '') as lettering_date, item_date,
    cast(amount * 1000 as bigint) as mills
  from account_items
  where lettering is not null and not starts_with(lettering, '*') and amount <> 0
),
dated as materialized (
  select
    entity_id, account, customer_id, lettering,
    list(item) as items,
    max(case when mills > 0 then item end) as debit,
    max(case when mills < 0 then item end) as credit,
    max(mills) as mills,
    max(item_date) as last_date,
    sum(mills) as balance,
    count(*) filter (where mills > 0) as debits,
    count(*) filter (where mills < 0) as credits
  from coded
  group by entity_id, account, customer_id, lettering, lettering_date
),
grouped as (
  select items, debit, credit, mills, last_date, balance, debits, credits
  from dated
  where balance = 0
  union all
  select flatten(list(items)), max(debit), max(credit), max(mills), max(last_date), sum(balance), sum(debits),
    sum(credits)
  from dated
  where balance <> 0
  group by entity_id, account, customer_id, lettering
)
select cast(row_number() over () as integer) as group_id, *, balance = 0 and debits = 1 and credits = 1 as is_couple
from grouped;

create or replace temp table account_members as
select unnest(items) as item, group_id, is_couple
from account_groups;

-- One debit that one credit settles in full, as most are, needs no search.
create or replace temp table account_pairs as
select
  debit,
  credit,
  mills,
  last_date as effective_date,
  cast('lettered' as account_link) as link,
  debit >= 0 and credit >= 0 as is_own_couple  -- nothing else settles either; neither is of an earlier file
from account_groups
where is_couple;

create or replace temp table account_open as
with items as (
  select account_items.*, group_id
  from account_items
  anti join (select item from account_members where is_couple) as couples on couples.item = account_items.item
  left join (select item, group_id from account_members where not is_couple) as members
    on members.item = account_items.item
  where amount <> 0
)
select
  items.item,
  amount > 0 as is_debit,
  amount < 0 or class <> 'refund' as must_follow,
  account_parties.party,
  group_id,
  upper(number) as number,
  upper(number) as named,
  item_date as day,
  due_date,
  cast(abs(amount) * 1000 as bigint) as remaining
from items
join account_parties
  on account_parties.entity_id = items.entity_id
  and account_parties.customer_id = items.customer_id
  and account_parties.ledger = items.ledger;
