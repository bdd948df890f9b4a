-- table:     disputed_claims
-- answers:   Which open claims are disputed, and why?
-- grain:     one row per disputed document with an open claim at the as-of date, whatever the scope
-- reads:     account_documents, settings
-- columns:
--   dimension_set_id  integer
--   document_id       bigint
--   number            varchar
--   kind              varchar         invoice, opening, instalment, transferred, adjustment
--   issue_date        date
--   due_date          date
--   days_overdue      bigint          negative: not due yet
--   amount            decimal(18, 3)
--   open_amount       decimal(38, 3)  positive
--   dispute_reason    varchar         as the file writes it; null: not stated
-- identity:  (select sum(open_amount) from disputed_claims)
--            is not distinct from (select nullif(sum(disputed), 0) from positions join date_reasons using (date_role)
--            where date_role = 'as_of' and balance_reason is null)
select
  dimension_set_id,
  document_id,
  number,
  kind,
  issue_date,
  due_date,
  as_of - due_date as days_overdue,
  amount,
  open_amount,
  dispute_reason
from account_documents
cross join settings
where open_amount > 0 and is_disputed
