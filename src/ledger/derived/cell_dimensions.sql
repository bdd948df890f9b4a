-- table:     cell_dimensions
-- answers:   Which dimensions have few enough values to be added up beforehand?
-- grain:     one row per dimension: the nine with the fewest values, 200 at most, and the one that segments are made by
-- reads:     dimension_values, settings
-- columns:
--   dimension  varchar
--   weight     decimal(38, 0)  what a value's number is multiplied by in the key of a cell: three digits a dimension
with sizes as (
  select
    dimension_values.dimension,
    dimension_values.dimension = settings.segment_by as is_segment,
    count(distinct dimension_values.value) as size
  from dimension_values
  cross join settings
  group by dimension_values.dimension, settings.segment_by
),
ranked as (
  select dimension, row_number() over (order by size, dimension) as place
  from sizes
  where size <= 200 and not is_segment
)
select dimension, cast('1' || repeat('000', cast(place as integer) - 1) as decimal(38, 0)) as weight
from ranked
where place <= 9
union all
-- The segment may have any number of values: it takes the digits above the others.
select dimension, cast('1' || repeat('000', 9) as decimal(38, 0))
from sizes
where is_segment
