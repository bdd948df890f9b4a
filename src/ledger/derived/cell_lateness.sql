-- table:     cell_lateness
-- answers:   On which day does an amount become late by so many days, or stop being so?
-- grain:     one row per cell, level and day of change
-- reads:     movements, cell_scope, settings
-- columns:
--   cell_id   bigint
--   day       date
--   level     integer         0: past the due date; 1 to 4: aged by more than that bucket edge
--   amount    decimal(38, 3)
with levels as (
  select 0 as level, 'due' as basis, 0 as edge_days
  union all
  select 1, ageing_basis, bucket_edge_1 from settings
  union all
  select 2, ageing_basis, bucket_edge_2 from settings
  union all
  select 3, ageing_basis, bucket_edge_3 from settings
  union all
  select 4, ageing_basis, bucket_edge_4 from settings
),
reached as (
  select
    movements.dimension_set_id,
    movements.movement_date,
    movements.claim_amount as amount,
    movements.closed_date,
    levels.level,
    case when levels.basis = 'issue' then movements.issue_date else movements.due_date end
      + levels.edge_days + 1 as reached_date
  from movements
  cross join levels
  where movements.claim_amount <> 0
)
select
  cell_scope.cell_id,
  greatest(reached.movement_date, reached.reached_date) as day,
  reached.level,
  sum(reached.amount) as amount
from reached
join cell_scope on cell_scope.dimension_set_id = reached.dimension_set_id
-- A document that is closed by then never gets there.
where reached.closed_date is null or reached.closed_date > reached.reached_date
group by cell_scope.cell_id, greatest(reached.movement_date, reached.reached_date), reached.level
