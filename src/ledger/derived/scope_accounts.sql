-- table:     scope_accounts
-- answers:   Whose accounts are in scope?
-- grain:     one row per dimension set in scope
-- reads:     scope, dimension_sets
-- columns:
--   dimension_set_id  integer
--   currency          varchar
--   entity_id         varchar
--   customer_id       varchar

-- A question about one customer finds its documents, claims and payments by it: in the order of customers.
select scope.dimension_set_id, currency, entity_id, customer_id
from scope
join dimension_sets on dimension_sets.dimension_set_id = scope.dimension_set_id
order by customer_id, entity_id
