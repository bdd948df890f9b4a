-- table:     cells
-- answers:   Which dimension sets differ only in what is not added up beforehand, such as the customer?
-- grain:     one row per dimension set
-- reads:     dimension_sets, dimension_values, cell_dimensions
-- columns:
--   dimension_set_id  integer
--   cell_id           bigint   sets of one cell have the same currency and the same value of each cell dimension
--   currency          varchar
with keys as (
  select
    dimension_sets.dimension_set_id,
    dimension_sets.currency,
    -- Lengths keep two neighbouring texts from reading like two others.
    string_agg(
      length(dimension_values.dimension) || ':' || dimension_values.dimension || '='
        || length(dimension_values.value) || ':' || dimension_values.value,
      ',' order by dimension_values.dimension
    ) as dimension_key
  from dimension_sets
  left join dimension_values
    on dimension_values.dimension_set_id = dimension_sets.dimension_set_id
    and dimension_values.dimension in (select dimension from cell_dimensions)
  group by dimension_sets.dimension_set_id, dimension_sets.currency
)
select dimension_set_id, dense_rank() over (order by currency, dimension_key) as cell_id, currency
from keys
