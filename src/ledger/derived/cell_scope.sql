-- table:     cell_scope
-- answers:   Which dimension sets pass the filters that cut through cells, such as one customer?
-- grain:     one row per dimension set that passes; filters on cell dimensions choose among cells instead
-- reads:     cells, cell_dimensions, scope_filters, dimension_values, scope_classes
-- columns:
--   dimension_set_id  integer
--   cell_id           bigint
with filters as (
  select dimension, value
  from scope_filters
  where dimension not in (select dimension from cell_dimensions)
),
known as (
  select dimension_set_id, dimension, value
  from dimension_values
  where dimension not in ('payer_class', 'size_class', 'customer_cohort')
  union all
  select dimension_set_id, dimension, value
  from scope_classes
),
matches as (
  select known.dimension_set_id, filters.dimension
  from filters
  join known on known.dimension = filters.dimension and known.value = filters.value
  union all
  select cells.dimension_set_id, filters.dimension
  from filters
  cross join cells
  left join known on known.dimension = filters.dimension and known.dimension_set_id = cells.dimension_set_id
  where filters.value is null and known.value is null
)
select cells.dimension_set_id, cells.cell_id
from cells
left join matches on matches.dimension_set_id = cells.dimension_set_id
group by cells.dimension_set_id, cells.cell_id
having count(distinct matches.dimension) = (select count(distinct dimension) from filters)
