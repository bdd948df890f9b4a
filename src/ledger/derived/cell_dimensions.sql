-- table:     cell_dimensions
-- answers:   Which dimensions have few enough values to be added up beforehand?
-- grain:     one row per dimension with at most 200 values, and the one that segments are made by
-- reads:     dimension_values, settings
-- columns:
--   dimension  varchar
select dimension_values.dimension
from dimension_values
cross join settings
group by dimension_values.dimension, settings.segment_by
having count(distinct dimension_values.value) <= 200 or dimension_values.dimension = settings.segment_by
