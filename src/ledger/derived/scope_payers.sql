-- table:     scope_payers
-- answers:   Which customers have an account in scope?
-- grain:     one row per customer and currency
-- reads:     payers, scope_accounts
-- columns:
--   payer_id     integer  of payers
--   currency     varchar
--   entity_id    varchar
--   customer_id  varchar
select distinct payer_id, currency, entity_id, customer_id
from payers
join scope_accounts on scope_accounts.dimension_set_id = payers.dimension_set_id
order by customer_id, entity_id
