-- table:     cells
-- answers:   Which dimension sets differ only in what is not added up beforehand, such as the customer?
-- grain:     one row per dimension set
-- reads:     dimension_sets, dimension_values, cell_dimensions
-- columns:
--   dimension_set_id  integer
--   cell_id           bigint   sets of one cell have the same currency and the same value of each cell dimension
--   currency          varchar
with known_values as (
  select distinct dimension_values.dimension, dimension_values.value, cell_dimensions.weight
  from dimension_values
  join cell_dimensions on cell_dimensions.dimension = dimension_values.dimension
),
numbered as (
  select dimension, value, weight * row_number() over (partition by dimension order by value) as digits
  from known_values
),
keys as (
  select dimension_values.dimension_set_id, sum(numbered.digits) as cell_key
  from dimension_values
  join numbered on numbered.dimension = dimension_values.dimension and numbered.value = dimension_values.value
  group by dimension_values.dimension_set_id
)
select
  dimension_sets.dimension_set_id,
  dense_rank() over (order by dimension_sets.currency, keys.cell_key) as cell_id,
  dimension_sets.currency
from dimension_sets
left join keys on keys.dimension_set_id = dimension_sets.dimension_set_id
