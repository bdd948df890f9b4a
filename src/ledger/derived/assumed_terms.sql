-- table:     assumed_terms
-- answers:   Which terms are assumed where a document states no due date?
-- grain:     one row per dimension set
-- reads:     dimension_sets, dimension_values, segment_terms, settings
-- columns:
--   dimension_set_id  integer
--   days              integer
--   rule              varchar  days, days_then_month_end, month_end_then_days
--   is_by_segment     boolean  chosen for its value of the dimension, not the default
with policy as (
  select dimension
  from segment_terms
  group by dimension
)
select
  dimension_sets.dimension_set_id,
  coalesce(segment_terms.days, settings.assumed_terms_days) as days,
  coalesce(segment_terms.rule, settings.assumed_terms_rule) as rule,
  segment_terms.days is not null as is_by_segment
from dimension_sets
cross join settings
left join policy on true
left join dimension_values
  on dimension_values.dimension_set_id = dimension_sets.dimension_set_id
  and dimension_values.dimension = policy.dimension
left join segment_terms on segment_terms.value is not distinct from dimension_values.value
