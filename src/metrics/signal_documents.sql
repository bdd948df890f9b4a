-- view:      signal_documents
-- answers:   Which documents are behind a warning signal at the as-of date?
-- grain:     one row per signal and document
-- reads:     open_claims, long_terms, position_dates, scope, signal_reasons, documents, customers
-- columns:
--   currency       varchar
--   signal         integer         4 late without a reminder, 8 older than usual, 11 long terms
--   document_id    bigint
--   entity_id      varchar
--   customer_id    varchar
--   customer_name  varchar
--   number         varchar
--   issue_date     date
--   due_date       date
--   amount         decimal(38, 3)  4, 8 open, 11 of the invoice
--   days           bigint          4 past due, 8 since issue, 11 from issue to due date
--   usual_days     bigint          what they are set against: 4 none, 8 of nineteen in twenty paid, 11 of the customer's terms
-- identity:  not exists (select 1 from signal_documents where days <= usual_days)
with behind as (
  select 4 as signal, document_id, claim as amount, days_overdue as days, cast(null as bigint) as usual_days
  from open_claims
  join scope on scope.dimension_set_id = open_claims.dimension_set_id
  where date_role = 'as_of' and days_overdue > 15 and reminder_date is null
  union all
  select 8, document_id, claim, age_days, slow_days
  from open_claims
  join scope on scope.dimension_set_id = open_claims.dimension_set_id
  where date_role = 'as_of' and age_days > slow_days
  union all
  select 11, long_terms.document_id, long_terms.amount, date_diff('day', issue_date, long_terms.due_date),
    date_diff('day', issue_date, agreed_date)
  from long_terms
  join position_dates on position_dates.date_number = long_terms.date_number and date_role = 'as_of'
  join scope on scope.dimension_set_id = long_terms.dimension_set_id
  join documents on documents.document_id = long_terms.document_id
)
select
  documents.currency,
  behind.signal,
  behind.document_id,
  documents.entity_id,
  documents.customer_id,
  customers.name as customer_name,
  documents.number,
  documents.issue_date,
  documents.due_date,
  cast(behind.amount as decimal(38, 3)) as amount,
  days,
  usual_days
from behind
join documents on documents.document_id = behind.document_id
join signal_reasons on signal_reasons.signal = behind.signal and date_role = 'as_of' and reason is null
left join customers on customers.entity_id = documents.entity_id and customers.customer_id = documents.customer_id
