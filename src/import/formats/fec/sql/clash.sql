-- How many documents of the file the ledger has already; and whether the file ends before what is known was opened.
with again as (
  select items.item, any_value(known.file_name) as file_name
  from account_items as items
  join fec_known as known
    on known.customer_id = items.customer_id and known.number = items.number and known.issue_date = items.item_date
    and known.amount = items.amount
  where items.class in ('invoice', 'credit_note', 'payment')
  group by items.item
),
counts as (
  select
    (
      select count(*) from account_items where class in ('invoice', 'credit_note', 'payment') and number is not null
    ) as here,
    (select count(*) from fec_known where kind in ('invoice', 'credit_note', 'receipt')) as there
),
carried as (
  select known.file_name, known.issue_date
  from fec_known as known
  where known.is_opening
    and known.issue_date > (select max(entry_date) from fec_classified)
    and known.customer_id in (select customer_id from fec_classified)
)
select
  (select count(*) from again) as again,
  (select any_value(file_name) from again) as name,
  (select least(here, there) from counts) as comparable,
  (select count(*) from carried) as carried,
  (select any_value(file_name) from carried) as carried_name,
  (select cast(min(issue_date) as varchar) from carried) as opening;
