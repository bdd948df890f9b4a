-- view:      customer_settlements
-- answers:   When, with what and how surely was each document of a customer settled?
-- grain:     one row per allocation that is effective at the as-of date
-- reads:     account_allocations, documents, scope_accounts, settings
-- columns:
--   allocation_id   bigint
--   document_id     bigint
--   currency        varchar
--   entity_id       varchar
--   customer_id     varchar
--   number          varchar         of the document
--   kind            varchar         payment, credit_note, discount, rounding, write_off, exchange, transfer
--   effective_date  date
--   amount          decimal(18, 3)  sign of its document; opposite for a bounce or a refund
--   link            varchar         stated, matched, lettered, derived, undated
--   counterpart     varchar
--   days_late       bigint          from the due date; null for credits
-- identity:  not exists (select 1 from customer_settlements group by allocation_id having count(*) > 1)

-- The customer is found among the accounts, which are fewer than documents.
select
  account_allocations.allocation_id,
  account_allocations.document_id,
  scope_accounts.currency,
  scope_accounts.entity_id,
  scope_accounts.customer_id,
  documents.number,
  account_allocations.kind,
  account_allocations.effective_date,
  account_allocations.amount,
  account_allocations.link,
  account_allocations.counterpart,
  case when documents.amount > 0
    then date_diff('day', documents.due_date, account_allocations.effective_date) end as days_late
from account_allocations
join documents
  on documents.document_id = account_allocations.document_id
  and documents.dimension_set_id = account_allocations.dimension_set_id
join scope_accounts on scope_accounts.dimension_set_id = account_allocations.dimension_set_id
cross join settings
where documents.issue_date <= settings.as_of and account_allocations.effective_date <= settings.as_of
