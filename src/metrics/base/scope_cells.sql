-- view:      scope_cells
-- answers:   Which cells of the monthly figures are in scope, and of which segment are they?
-- grain:     one row per cell
-- reads:     scope, cells, dimension_values, settings
-- columns:
--   cell_id   bigint
--   currency  varchar
--   segment   varchar  value of the dimension that segments are made by; null: not stated
with segments as (
  select dimension_values.dimension_set_id, dimension_values.value
  from dimension_values
  join settings on settings.segment_by = dimension_values.dimension
)
select cells.cell_id, cells.currency, min(segments.value) as segment
from cells
join scope on scope.dimension_set_id = cells.dimension_set_id
left join segments on segments.dimension_set_id = cells.dimension_set_id
group by cells.cell_id, cells.currency
