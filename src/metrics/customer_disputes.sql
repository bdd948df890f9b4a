-- view:      customer_disputes
-- answers:   Which open claims does a customer dispute, and why?
-- grain:     one row per disputed document with an open claim at the as-of date
-- needs:     disputes
-- reads:     open_claims, documents, scope_accounts, date_reasons, settings
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

-- Documents are joined by their dimension set too, so that a question about one customer reads those of that one alone.
select
  open_claims.document_id,
  scope_accounts.currency,
  scope_accounts.entity_id,
  scope_accounts.customer_id,
  documents.number,
  documents.kind,
  documents.issue_date,
  documents.due_date,
  settings.as_of - documents.due_date as days_overdue,
  documents.amount,
  cast(open_claims.claim as decimal(38, 3)) as open_amount,
  documents.dispute_reason
from open_claims
join scope_accounts on scope_accounts.dimension_set_id = open_claims.dimension_set_id
join documents
  on documents.document_id = open_claims.document_id
  and documents.dimension_set_id = open_claims.dimension_set_id
join date_reasons on date_reasons.date_role = 'as_of' and date_reasons.balance_reason is null
cross join settings
where open_claims.date_role = 'as_of' and documents.is_disputed
