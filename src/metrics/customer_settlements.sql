-- view:      customer_settlements
-- answers:   When, with what and how surely was each document of a customer settled?
-- grain:     one row per allocation that is effective at the as-of date
-- reads:     account_allocations, scope_accounts, settings
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
select
  allocation_id,
  document_id,
  scope_accounts.currency,
  entity_id,
  customer_id,
  number,
  kind,
  effective_date,
  amount,
  link,
  counterpart,
  days_late
from account_allocations
join scope_accounts on scope_accounts.dimension_set_id = account_allocations.dimension_set_id
cross join settings
where issue_date <= as_of and effective_date <= as_of
