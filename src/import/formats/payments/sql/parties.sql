-- Whose each payment is: the customer of the document that it names, else the one customer that it names.
create or replace temp table import_payments as
with keyed as (
  select rowid as record, {{customer}} as customer_text, {{number}} as number_text, {{label}} as label
  from {{staging}}
),
sound as (
  select record, amount, issue_date, currency, is_currency_assumed
  from import_rows
  where reason is null
),
codes as (
  select number as code, document_id from documents where amount > 0 and document_id not in (select document_id from payment_texts)
  union
  select key_text, document_id from document_keys
),
-- Several documents under one number are of one customer, or the customer must be named too.
named as (
  select
    keyed.record,
    count(distinct (documents.entity_id, documents.customer_id)) as parties,
    min(documents.entity_id) as entity_id,
    min(documents.customer_id) as customer_id,
    case when count(distinct documents.number) = 1 then min(documents.number) end as number,
    case when count(distinct documents.currency) = 1 then min(documents.currency) end as currency
  from keyed
  join codes on codes.code = keyed.number_text
  join documents on documents.document_id = codes.document_id and documents.amount > 0
  left join customers on customers.entity_id = documents.entity_id and customers.customer_id = documents.customer_id
  where keyed.customer_text is null or {{has_customer}} is false or customers.{{side}} = keyed.customer_text
  group by keyed.record
),
known as (
  select {{side}} as customer_text, count(*) as parties, min(entity_id) as entity_id, min(customer_id) as customer_id
  from customers
  where {{side}} is not null
  group by {{side}}
),
currencies as (
  select entity_id, customer_id, case when count(distinct currency) = 1 then min(currency) end as currency
  from dimension_sets
  group by entity_id, customer_id
),
resolved as (
  select
    sound.*,
    coalesce(named.number, keyed.number_text) as number_text,
    keyed.label,
    case when named.parties = 1 then named.entity_id when known.parties = 1 then known.entity_id end as entity_id,
    case when named.parties = 1 then named.customer_id when known.parties = 1 then known.customer_id end as customer_id,
    named.currency as named_currency,
    coalesce(named.parties, 0) > 1 or coalesce(known.parties, 0) > 1 as is_unclear
  from sound
  join keyed on keyed.record = sound.record
  left join named on named.record = sound.record
  left join known on known.customer_text = keyed.customer_text
)
select
  resolved.record,
  resolved.entity_id,
  resolved.customer_id,
  resolved.amount,
  resolved.issue_date as payment_date,
  resolved.number_text,
  resolved.label,
  case when is_currency_assumed then coalesce(named_currency, currencies.currency, resolved.currency)
    else resolved.currency end as currency,
  is_unclear
from resolved
left join currencies
  on currencies.entity_id = resolved.entity_id and currencies.customer_id = resolved.customer_id;

-- From here on a row is the receipt that the ledger gets.
create or replace temp table import_rows as
select import_rows.* replace (
  coalesce(payments.entity_id, import_rows.entity_id) as entity_id,
  coalesce(payments.customer_id, import_rows.customer_id) as customer_id,
  cast(null as varchar) as customer_name,
  'receipt' as kind,
  cast(-import_rows.amount as decimal(18, 3)) as amount,
  cast(null as decimal(18, 3)) as amount_net,
  cast(null as date) as due_date_stated,
  coalesce(payments.currency, import_rows.currency) as currency,
  case
    when import_rows.reason is not null then import_rows.reason
    when import_rows.amount = 0 then 'no_amount'
    when payments.customer_id is null and is_unclear then 'payment_unclear'
    when payments.customer_id is null then 'payment_unknown'
  end as reason,
  hash(payments.entity_id, payments.customer_id, payments.currency) as set_hash
)
from import_rows
left join import_payments as payments on payments.record = import_rows.record;

-- The same again, of a list that was loaded before: as often as it is there already.
with counted as (
  select
    payments.record,
    row_number() over (
      partition by payments.entity_id, payments.customer_id, payments.payment_date, payments.currency, payments.amount,
        payments.number_text, payments.label, case when import_rows.has_number then import_rows.number end
      order by payments.record
    ) as occurrence,
    payments.entity_id, payments.customer_id, payments.payment_date, payments.currency, payments.amount,
    payments.number_text, payments.label, case when import_rows.has_number then import_rows.number end as number
  from import_payments as payments
  join import_rows on import_rows.record = payments.record
  where reason is null
),
loaded as (
  select documents.entity_id, documents.customer_id, documents.issue_date, documents.currency, documents.amount,
    texts.number_text, texts.label,
    case when not starts_with(documents.number, '#') then documents.number end as number, count(*) as times
  from payment_texts as texts
  join documents on documents.document_id = texts.document_id
  group by documents.entity_id, documents.customer_id, documents.issue_date, documents.currency, documents.amount,
    texts.number_text, texts.label, case when not starts_with(documents.number, '#') then documents.number end
)
update import_rows
set reason = 'payment_already_loaded'
from counted
join loaded
  on loaded.entity_id = counted.entity_id and loaded.customer_id = counted.customer_id
  and loaded.issue_date = counted.payment_date and loaded.currency = counted.currency
  and loaded.amount = -counted.amount and loaded.number_text is not distinct from counted.number_text
  and loaded.label is not distinct from counted.label and loaded.number is not distinct from counted.number
where import_rows.record = counted.record and counted.occurrence <= loaded.times;

delete from import_payments where record in (select record from import_rows where reason is not null);
