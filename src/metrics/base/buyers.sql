-- view:      buyers
-- answers:   Under which law does each customer buy?
-- grain:     one row per dimension set in scope
-- reads:     scope, dimension_sets, customers
-- columns:
--   dimension_set_id  integer
--   buyer             varchar  private: a professional, as is everybody of whom nothing else is said; public; consumer
select
  scope.dimension_set_id,
  case
    when customers.is_public_body then 'public'
    when not customers.is_professional then 'consumer'
    else 'private'
  end as buyer
from scope
join dimension_sets on dimension_sets.dimension_set_id = scope.dimension_set_id
left join customers
  on customers.entity_id = dimension_sets.entity_id and customers.customer_id = dimension_sets.customer_id
