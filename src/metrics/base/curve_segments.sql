-- view:      curve_segments
-- answers:   Which segment does each dimension set of the scope belong to?
-- grain:     one row per dimension set in scope
-- reads:     scope, dimension_sets, segment_values
-- columns:
--   dimension_set_id  integer
--   currency          varchar
--   segment           varchar  value of the dimension that segments are made by; null: not stated
--   segment_number    bigint   one per currency and segment: adding up by a number is faster than by text
-- identity:  not exists (select 1 from curve_segments group by dimension_set_id having count(*) > 1)
with members as (
  select scope.dimension_set_id, dimension_sets.currency, segment_values.value as segment
  from scope
  join dimension_sets on dimension_sets.dimension_set_id = scope.dimension_set_id
  left join segment_values on segment_values.dimension_set_id = scope.dimension_set_id
)
select
  dimension_set_id,
  currency,
  segment,
  dense_rank() over (order by currency, segment) as segment_number
from members
