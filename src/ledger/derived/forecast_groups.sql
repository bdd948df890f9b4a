-- table:     forecast_groups
-- answers:   By which groups of customers is cash forecast?
-- grain:     one row per currency and payer class
-- reads:     dimension_sets
-- columns:
--   group_number  bigint   adding up by a number is faster than by text
--   currency      varchar
--   payer_class   varchar  null: cannot be told
-- identity:  not exists (select 1 from forecast_groups group by group_number having count(*) > 1)
select
  row_number() over (order by currency, class_position) as group_number,
  currency,
  payer_class
from (select distinct currency from dimension_sets) as currencies
cross join (
  values (1, 'prompt'), (2, 'slow'), (3, 'late'), (4, 'very_late'), (5, 'critical'), (6, 'new'), (7, 'inactive'), (8, null)
) as classes(class_position, payer_class)
