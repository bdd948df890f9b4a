-- view:      customer_disputes
-- answers:   Which open claims does a customer dispute, and why?
-- grain:     one row per disputed document with an open claim at the as-of date
-- needs:     disputes
-- reads:     disputed_claims, scope_accounts
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
select
  document_id,
  currency,
  entity_id,
  customer_id,
  number,
  kind,
  issue_date,
  due_date,
  days_overdue,
  amount,
  open_amount,
  dispute_reason
from disputed_claims
join scope_accounts on scope_accounts.dimension_set_id = disputed_claims.dimension_set_id
