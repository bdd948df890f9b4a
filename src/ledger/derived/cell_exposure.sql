-- table:     cell_exposure
-- answers:   On which day does an amount become owed, or stop being owed?
-- grain:     one row per cell and day of change
-- reads:     movements, cell_scope
-- columns:
--   cell_id   bigint
--   day       date
--   claims    decimal(38, 3)
--   credits   decimal(38, 3)
--   disputed  decimal(38, 3)  claims of disputed documents
--   assumed   decimal(38, 3)  claims whose due date was assumed
select
  cell_scope.cell_id,
  movements.movement_date as day,
  sum(movements.claim_amount) as claims,
  sum(movements.credit_amount) as credits,
  sum(case when movements.is_disputed then movements.claim_amount else 0 end) as disputed,
  sum(case when movements.is_assumed then movements.claim_amount else 0 end) as assumed
from movements
join cell_scope on cell_scope.dimension_set_id = movements.dimension_set_id
group by cell_scope.cell_id, movements.movement_date
