-- table:     payers
-- answers:   Which dimension sets are those of one customer?
-- grain:     one row per dimension set
-- reads:     dimension_sets
-- columns:
--   dimension_set_id  integer
--   payer_id          integer  the first of the sets of the same customer and currency: adding up by it is fast
-- identity:  not exists (select 1 from payers group by dimension_set_id having count(*) > 1)
select
  dimension_set_id,
  min(dimension_set_id) over (partition by currency, entity_id, customer_id) as payer_id
from dimension_sets
