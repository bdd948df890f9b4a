-- table:     crossing_steps
-- answers:   How do documents run that are overpaid, bounced, refunded or settled before their own date?
-- grain:     one row per such document and day of change
-- reads:     document_paths, allocations, settling_ranks
-- columns:
--   document_id  bigint
--   step_date    date
--   open_before  decimal(38, 3)  open amount before the day
--   open_after   decimal(38, 3)  at its end
--   step_rank    integer         greatest rank among the day's allocations of the document's own sign
with steps as (
  select document_id, issue_date as step_date, amount, cast(null as integer) as step_rank
  from document_paths
  where not is_plain
  union all
  select
    allocations.document_id,
    allocations.effective_date,
    -allocations.amount,
    case when (allocations.amount > 0) = (document_paths.amount > 0) then settling_rank end
  from allocations
  join document_paths on document_paths.document_id = allocations.document_id
  join settling_ranks on settled_by = case when link = 'undated' then 'undated' else allocations.kind end
  where not document_paths.is_plain and allocations.amount <> 0
),
days as (
  select document_id, step_date, sum(amount) as amount, max(step_rank) as step_rank
  from steps
  group by document_id, step_date
),
running as (
  select
    document_id,
    step_date,
    amount,
    step_rank,
    cast(sum(amount) over (
      partition by document_id order by step_date rows between unbounded preceding and current row
    ) as decimal(38, 3)) as open_after
  from days
)
select document_id, step_date, open_after - amount as open_before, open_after, step_rank
from running
