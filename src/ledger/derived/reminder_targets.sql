-- table:     reminder_targets
-- answers:   Whom did each reminder reach, and of what?
-- grain:     one row per reminder, and per currency of the customer where it was of the whole account
-- reads:     reminders, documents, dimension_sets, payers
-- columns:
--   reminder_date     date
--   payer_id          integer  of payers
--   document_id       bigint   null: of the whole account
--   dimension_set_id  integer  of the document; null: of the whole account
--   scenario          varchar  the sequence it belongs to; null: not stated
with accounts as (
  select distinct entity_id, customer_id, payer_id
  from payers
  join dimension_sets on dimension_sets.dimension_set_id = payers.dimension_set_id
)
select
  reminder_date,
  payers.payer_id,
  reminders.document_id,
  documents.dimension_set_id,
  scenario
from reminders
join documents on documents.document_id = reminders.document_id
join payers on payers.dimension_set_id = documents.dimension_set_id
union all
select reminder_date, payer_id, cast(null as bigint), cast(null as integer), scenario
from reminders
join accounts on accounts.entity_id = reminders.entity_id and accounts.customer_id = reminders.customer_id
where document_id is null
