-- Each record with the customer that it tells about. Of several records about one customer the last counts; a record
-- may tell about several customers, where companies of a group share codes.
create or replace temp table import_told as
with keyed as (
  select rowid as record, {{key}} as key_text
  from {{staging}}
),
matched as (
  select
    keyed.record,
    customers.entity_id,
    customers.customer_id,
    row_number() over (partition by customers.entity_id, customers.customer_id order by keyed.record desc) as place
  from keyed
  join customers on customers.{{side}} = keyed.key_text
  join import_rows on import_rows.record = keyed.record
  where import_rows.reason is null or import_rows.reason in ('no_date', 'no_amount', 'unreadable_date', 'unreadable_amount')
)
select matched.place, import_rows.* replace (matched.entity_id as entity_id, matched.customer_id as customer_id)
from matched
join import_rows on import_rows.record = matched.record;

-- Dates and amounts play no part in a list of customers.
update import_rows
set
  reason = case
    when record in (select record from import_told where place = 1) then null
    when record in (select record from import_told) then 'customer_told_again'
    when reason is null or reason in ('no_date', 'no_amount', 'unreadable_date', 'unreadable_amount')
      then 'customer_without_documents'
    else reason
  end,
  faulty_role = null;

-- What is told about a customer is no document.
delete from import_rows where reason is null;
delete from import_told where place > 1;
