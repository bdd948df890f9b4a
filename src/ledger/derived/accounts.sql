-- table:     accounts
-- answers:   Whose account is each dimension set?
-- grain:     one row per dimension set
-- reads:     dimension_sets, customers
-- columns:
--   dimension_set_id  integer
--   currency          varchar
--   entity_id         varchar
--   customer_id       varchar
--   customer_name     varchar
--   parent_id         varchar  of the customer's group; null: it has none

-- Long lists name their customers by it: joining them by the texts of company and customer takes twice as long.
select
  dimension_set_id,
  currency,
  dimension_sets.entity_id,
  dimension_sets.customer_id,
  customers.name as customer_name,
  customers.parent_id
from dimension_sets
left join customers
  on customers.entity_id = dimension_sets.entity_id and customers.customer_id = dimension_sets.customer_id
