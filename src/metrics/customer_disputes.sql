-- view:      customer_disputes
-- answers:   Which open claims does a customer dispute, and why?
-- grain:     one row per disputed document with an open claim at the as-of date
-- needs:     disputes
-- reads:     movements, documents, scope, dimension_sets, date_reasons, settings
-- columns:
--   document_id     bigint
--   currency        varchar         ISO 4217
--   entity_id       varchar
--   customer_id     varchar
--   number          varchar
--   kind            varchar         invoice, opening, instalment, transferred, adjustment
--   issue_date      date
--   due_date        date
--   days_overdue    bigint          negative: not due yet
--   amount          decimal(18, 3)
--   open_amount     decimal(38, 3)  positive
--   dispute_reason  varchar         as the file writes it; null: not stated
-- identity:  not exists (select 1 from customer_disputes where open_amount <= 0)
-- identity:  not exists (select 1 from (select currency, entity_id, customer_id, sum(open_amount) as amount
--            from customer_disputes group by currency, entity_id, customer_id) as sums
--            join customer_card using (currency, entity_id, customer_id) where amount <> disputed)

-- The customer is found among the dimension sets, which are fewer than documents.
with open_amounts as (
  select
    movements.document_id,
    dimension_sets.currency,
    dimension_sets.entity_id,
    dimension_sets.customer_id,
    sum(movements.claim_amount) as open_amount
  from movements
  join scope on scope.dimension_set_id = movements.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = movements.dimension_set_id
  cross join settings
  where movements.is_disputed
    and movements.movement_date <= settings.as_of
    and (movements.closed_date is null or movements.closed_date > settings.as_of)
  group by movements.document_id, dimension_sets.currency, dimension_sets.entity_id, dimension_sets.customer_id
  having sum(movements.claim_amount) > 0
)
select
  open_amounts.document_id,
  open_amounts.currency,
  open_amounts.entity_id,
  open_amounts.customer_id,
  documents.number,
  documents.kind,
  documents.issue_date,
  documents.due_date,
  settings.as_of - documents.due_date as days_overdue,
  documents.amount,
  cast(open_amounts.open_amount as decimal(38, 3)) as open_amount,
  documents.dispute_reason
from open_amounts
join documents on documents.document_id = open_amounts.document_id
join date_reasons on date_reasons.date_role = 'as_of' and date_reasons.balance_reason is null
cross join settings
