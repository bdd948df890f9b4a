-- A further column as a dimension of the documents of each customer.
insert into dimension_values (dimension_set_id, dimension, value)
with named as (
  select cast(? as varchar) as dimension, entity_id, customer_id, {{value}} as value
  from import_told
)
select dimension_sets.dimension_set_id, named.dimension, named.value
from named
join dimension_sets on dimension_sets.entity_id = named.entity_id and dimension_sets.customer_id = named.customer_id
left join dimension_values as known
  on known.dimension_set_id = dimension_sets.dimension_set_id and known.dimension = named.dimension
where named.value is not null and known.value is null;
