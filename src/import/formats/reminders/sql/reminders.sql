-- Whom each row reminded: the customer of the document that it names, else the one customer that it names.
create or replace temp table import_reminders as
with keyed as (
  select rowid as record, {{customer}} as customer_text, {{number}} as number_text, {{channel}} as channel,
    {{level}} as level, {{scenario}} as scenario
  from {{staging}}
),
sound as (
  select record, source_line, issue_date
  from import_rows
  where issue_date is not null and (reason is null or reason in ('no_amount', 'unreadable_amount', 'unreadable_currency'))
),
codes as (
  select number as code, document_id from documents where amount > 0
  union
  select key_text, document_id from document_keys
),
named as (
  select
    keyed.record,
    count(distinct (documents.entity_id, documents.customer_id)) as parties,
    min(documents.entity_id) as entity_id,
    min(documents.customer_id) as customer_id,
    -- Of instalments under one number the one that is due first.
    min_by(documents.document_id, (documents.due_date, documents.document_id)) as document_id
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
resolved as (
  select
    sound.*,
    case when named.parties = 1 then named.entity_id when known.parties = 1 then known.entity_id end as entity_id,
    case when named.parties = 1 then named.customer_id when known.parties = 1 then known.customer_id end as customer_id,
    case when named.parties = 1 then named.document_id end as document_id,
    coalesce(named.parties, 0) > 1 or coalesce(known.parties, 0) > 1 as is_unclear,
    keyed.number_text is not null and named.parties is null as is_number_unknown,
    keyed.channel,
    keyed.level,
    keyed.scenario
  from sound
  join keyed on keyed.record = sound.record
  left join named on named.record = sound.record
  left join known on known.customer_text = keyed.customer_text
),
-- The same again, of a log that was loaded before: as often as it is there already.
loaded as (
  select reminder_date, entity_id, customer_id, document_id, channel, level, scenario, count(*) as times
  from reminders
  group by reminder_date, entity_id, customer_id, document_id, channel, level, scenario
),
numbered as (
  select *, row_number() over (
    partition by issue_date, entity_id, customer_id, document_id, channel, level, scenario order by record) as occurrence
  from resolved
)
select
  numbered.*,
  case
    when numbered.customer_id is null and is_unclear then 'reminder_unclear'
    when numbered.customer_id is null then 'reminder_unknown'
    when occurrence <= coalesce(loaded.times, 0) then 'reminder_already_loaded'
  end as fault
from numbered
left join loaded
  on loaded.reminder_date = numbered.issue_date and loaded.entity_id = numbered.entity_id
  and loaded.customer_id = numbered.customer_id and loaded.document_id is not distinct from numbered.document_id
  and loaded.channel is not distinct from numbered.channel and loaded.level is not distinct from numbered.level
  and loaded.scenario is not distinct from numbered.scenario;

-- Amounts play no part.
create or replace temp table import_rows as
select import_rows.* replace (
  case
    when found.record is not null then found.fault
    when import_rows.reason in ('no_amount', 'unreadable_amount', 'unreadable_currency') then 'no_date'
    else import_rows.reason
  end as reason
)
from import_rows
left join import_reminders as found on found.record = import_rows.record;

delete from import_rows where reason is null;
delete from import_reminders where fault is not null;
