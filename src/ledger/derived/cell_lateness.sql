-- table:     cell_lateness
-- answers:   On which day does an amount become late by so many days, or stop being so?
-- grain:     one row per cell, level and day of change
-- reads:     movements, cell_scope, settings
-- columns:
--   cell_id   bigint
--   day       date
--   level     integer         0: past the due date; 1 to 4: aged by more than that bucket edge
--   amount    decimal(38, 3)

-- A document that is closed by the day on which it would reach a level never gets there.
with claims as (
  select
    cell_scope.cell_id,
    movements.movement_date,
    movements.claim_amount as amount,
    movements.closed_date,
    movements.due_date + 1 as overdue_from,
    case when settings.ageing_basis = 'issue' then movements.issue_date else movements.due_date end + 1 as late_from
  from movements
  join cell_scope on cell_scope.dimension_set_id = movements.dimension_set_id
  cross join settings
  where movements.claim_amount <> 0
    and (movements.closed_date is null
      or movements.closed_date > movements.due_date + 1
      or settings.ageing_basis = 'issue')
),
reached as (
  select cell_id, 0 as level, movement_date, overdue_from as reached_date, closed_date, amount
  from claims
  union all
  select cell_id, 1, movement_date, late_from + bucket_edge_1, closed_date, amount
  from claims
  cross join settings
  union all
  select cell_id, 2, movement_date, late_from + bucket_edge_2, closed_date, amount
  from claims
  cross join settings
  union all
  select cell_id, 3, movement_date, late_from + bucket_edge_3, closed_date, amount
  from claims
  cross join settings
  union all
  select cell_id, 4, movement_date, late_from + bucket_edge_4, closed_date, amount
  from claims
  cross join settings
),
dated as (
  select cell_id, level, case when movement_date > reached_date then movement_date else reached_date end as day, amount
  from reached
  where closed_date is null or closed_date > reached_date
)
select cell_id, day, level, sum(amount) as amount
from dated
group by cell_id, day, level
