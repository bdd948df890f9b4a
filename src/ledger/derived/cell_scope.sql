-- table:     cell_scope
-- answers:   Which dimension sets pass the filters that cut through cells, such as one customer?
-- grain:     one row per dimension set that passes; filters on cell dimensions choose among cells instead
-- reads:     cells, cell_dimensions, scope_filters, dimension_values
-- columns:
--   dimension_set_id  integer
--   cell_id           bigint
with filters as (
  select dimension, value
  from scope_filters
  where dimension not in (select dimension from cell_dimensions)
),
matches as (
  select dimension_values.dimension_set_id, filters.dimension
  from filters
  join dimension_values on dimension_values.dimension = filters.dimension and dimension_values.value = filters.value
  union all
  select cells.dimension_set_id, filters.dimension
  from filters
  cross join cells
  left join dimension_values
    on dimension_values.dimension = filters.dimension and dimension_values.dimension_set_id = cells.dimension_set_id
  where filters.value is null and dimension_values.value is null
)
select cells.dimension_set_id, cells.cell_id
from cells
left join matches on matches.dimension_set_id = cells.dimension_set_id
group by cells.dimension_set_id, cells.cell_id
having count(distinct matches.dimension) = (select count(distinct dimension) from filters)
