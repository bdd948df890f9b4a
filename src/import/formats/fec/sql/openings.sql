-- Openings of a year whose earlier year is known, from an earlier file or from this one, restate what is already there.
create or replace temp table fec_openings as
with seen as (
  select customer_id, min(day) as first_day
  from (
    select customer_id, issue_date as day from fec_known
    union all
    select customer_id, entry_date from fec_classified where class <> 'opening'
  )
  group by customer_id
)
select classified.record, classified.customer_id, classified.entry_date, classified.amount
from fec_classified as classified
join seen on seen.customer_id = classified.customer_id and seen.first_day < classified.entry_date
where classified.class = 'opening';

-- Where they do not say what the earlier year ended with.
create or replace temp table fec_opening_differences as
with days as (
  select max(entry_date) as opening_day from fec_openings
),
closing as (
  select customer_id, sum(open_amount) as amount
  from fec_known
  group by customer_id
  union all
  select customer_id, sum(amount)
  from fec_classified
  join days on entry_date < opening_day
  where record not in (select record from fec_openings)
  group by customer_id
),
sides as (
  select customer_id, amount, 0 as opened from closing
  union all
  select customer_id, 0, amount from fec_openings join days on entry_date = opening_day
)
select customer_id, sum(opened) - sum(amount) as difference
from sides
where exists (select 1 from fec_openings)
group by customer_id
having sum(opened) <> sum(amount);

-- Open items of earlier files take part in the matching, under their document's number with a minus.
insert into account_items
select
  -document_id, null, default_entity, ledger, ledger, customer_id, number, null, issue_date, due_date, open_amount,
  case when open_amount > 0 then 'invoice' when kind = 'credit_note' then 'credit_note' else 'payment' end, null, null
from fec_known
cross join import_choices
where open_amount <> 0 and customer_id in (select customer_id from fec_classified);

-- An open item that an opening names takes over its lettering.
update account_items
set lettering = openings.lettering, lettering_date = openings.lettering_date, account = openings.account
from (
  select any_value(lettering) as lettering, any_value(lettering_date) as lettering_date, any_value(account) as account,
    customer_id, ledger, number, amount
  from fec_classified
  where record in (select record from fec_openings)
  group by customer_id, ledger, number, amount
  having count(*) = 1
) as openings
where openings.customer_id = account_items.customer_id and openings.ledger = account_items.ledger
  and openings.number = account_items.number and openings.amount = account_items.amount
  and account_items.lettering is null and account_items.class <> 'opening';

delete from account_items where item in (select record from fec_openings);

update fec_receivables
set reason = 'opening_already_loaded'
where record in (select record from fec_openings);

-- In the middle of what is known, an opening is a claim or a credit like another: the ledger starts earlier.
update account_items
set class = case when amount > 0 then 'claim' else 'payment' end
where class = 'opening' and item_date > (
  select least((select min(issue_date) from fec_known), (select min(entry_date) from fec_classified)));
