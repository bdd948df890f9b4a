-- table:     cell_dimensions
-- answers:   Which dimensions have few enough values to be added up beforehand?
-- grain:     one row per dimension: the nine with the fewest values, 200 at most; no class of customers
-- reads:     dimension_values
-- columns:
--   dimension  varchar
--   weight     decimal(38, 0)  what a value's number is multiplied by in the key of a cell: three digits a dimension
with sizes as (
  select dimension, count(distinct value) as size
  from dimension_values
  where dimension not in ('payer_class', 'size_class', 'customer_cohort')
  group by dimension
),
ranked as (
  select dimension, row_number() over (order by size, dimension) as place
  from sizes
  where size <= 200
)
select dimension, cast('1' || repeat('000', cast(place as integer) - 1) as decimal(38, 0)) as weight
from ranked
where place <= 9
