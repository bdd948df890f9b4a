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
    item, entity_id, account, customer_id, lettering, coalesce(lettering_date, '') as lettering_date,
    cast(amount * 1000 as bigint) as mills
  from account_items
  where lettering is not null and not starts_with(lettering, '*') and amount <> 0
),
dated as (
  select entity_id, account, customer_id, lettering, lettering_date, sum(mills) as balance
  from coded
  group by entity_id, account, customer_id, lettering, lettering_date
),
grouped as (
  select
    coded.item,
    coded.mills,
    dense_rank() over (
      order by coded.entity_id, coded.account, coded.customer_id, coded.lettering,
        case when dated.balance = 0 then coded.lettering_date end
    ) as group_id
  from coded
  join dated
    on dated.entity_id = coded.entity_id and dated.account = coded.account and dated.customer_id = coded.customer_id
    and dated.lettering = coded.lettering and dated.lettering_date = coded.lettering_date
)
select
  group_id,
  list(item) as items,
  sum(mills) as balance,
  count(*) filter (where mills > 0) as debits,
  count(*) filter (where mills < 0) as credits
from grouped
group by group_id;

create or replace temp table account_open as
select
  account_items.item,
  amount > 0 as is_debit,
  amount < 0 or class <> 'refund' as must_follow,
  account_parties.party,
  members.group_id,
  upper(number) as number,
  upper(number) as named,
  item_date as day,
  due_date,
  cast(abs(amount) * 1000 as bigint) as remaining
from account_items
join account_parties
  on account_parties.entity_id = account_items.entity_id
  and account_parties.customer_id = account_items.customer_id
  and account_parties.ledger = account_items.ledger
left join (select group_id, unnest(items) as item from account_groups) as members on members.item = account_items.item
where amount <> 0;

create or replace temp table account_pairs (
  debit          bigint,
  credit         bigint,
  mills          bigint,
  effective_date date,
  link           varchar
);
