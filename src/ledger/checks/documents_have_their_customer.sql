-- Every document has a customer, and a dimension set of the same entity, customer and currency.
select documents.document_id
from documents
left join customers
  on customers.entity_id = documents.entity_id and customers.customer_id = documents.customer_id
left join dimension_sets
  on dimension_sets.dimension_set_id = documents.dimension_set_id
  and dimension_sets.entity_id = documents.entity_id
  and dimension_sets.customer_id = documents.customer_id
  and dimension_sets.currency = documents.currency
where customers.customer_id is null or dimension_sets.dimension_set_id is null
