-- table:     movements
-- answers:   When, and by how much, did what is owed change?
-- grain:     one row per change of a document's open amount; those of one day may stand on several rows
-- reads:     document_paths, crossing_steps, allocations
-- columns:
--   document_id       bigint
--   dimension_set_id  integer
--   movement_date     date
--   claim_amount      decimal(18, 3)  change of the positive part of the open amount
--   credit_amount     decimal(18, 3)  change of the negative part: credit not yet applied
--   issue_date        date
--   due_date          date
--   is_disputed       boolean
--   is_assumed        boolean         the due date was assumed
--   closed_date       date            from this day on nothing of the document is open; null: still open at its last
-- identity:  not exists (select 1 from movements where claim_amount = 0 and credit_amount = 0)
with plain as (
  select *
  from document_paths
  where is_plain and (closed_date is null or closed_date > issue_date)
),
changes as (
  select document_id, dimension_set_id, issue_date as movement_date, amount, amount > 0 as is_claim,
    issue_date, due_date, is_disputed, is_assumed, closed_date
  from plain
  union all
  select document_id, dimension_set_id, closed_date, -amount, amount > 0,
    issue_date, due_date, is_disputed, is_assumed, closed_date
  from plain
  where is_one_step
  union all
  select plain.document_id, plain.dimension_set_id, allocations.effective_date, -allocations.amount,
    plain.amount > 0, plain.issue_date, plain.due_date, plain.is_disputed, plain.is_assumed, plain.closed_date
  from allocations
  join plain on plain.document_id = allocations.document_id
  where allocations.amount <> 0 and not plain.is_one_step
),
ends as (
  select document_id, max(step_date) as last_date, sum(open_after - open_before) as last_open
  from crossing_steps
  group by document_id
)
select
  document_id,
  dimension_set_id,
  movement_date,
  case when is_claim then amount else 0 end as claim_amount,
  case when is_claim then 0 else amount end as credit_amount,
  issue_date,
  due_date,
  is_disputed,
  is_assumed,
  closed_date
from changes
union all
select
  document_paths.document_id,
  document_paths.dimension_set_id,
  crossing_steps.step_date,
  cast(greatest(open_after, 0) - greatest(open_before, 0) as decimal(18, 3)) as claim_amount,
  cast(least(open_after, 0) - least(open_before, 0) as decimal(18, 3)) as credit_amount,
  document_paths.issue_date,
  document_paths.due_date,
  document_paths.is_disputed,
  document_paths.is_assumed,
  case when ends.last_open = 0 then ends.last_date end as closed_date
from crossing_steps
join document_paths on document_paths.document_id = crossing_steps.document_id
join ends on ends.document_id = crossing_steps.document_id
where crossing_steps.open_after <> crossing_steps.open_before
