-- table:     settlements
-- answers:   From when until when was a document settled?
-- grain:     one row per document and time that it became settled; states are those at the end of a day
-- reads:     document_paths, crossing_steps, settling_ranks
-- columns:
--   document_id    bigint
--   settled_date   date     first day without an open claim (of a credit: without an open credit)
--   reopened_date  date     a bounce or refund opened it again; null: settled for good
--   settled_by     varchar  kind of the last allocation, a payment before others of its day; or 'undated'
-- identity:  not exists (select 1 from settlements where reopened_date <= settled_date)
with states as (
  select
    crossing_steps.document_id,
    crossing_steps.step_date,
    crossing_steps.step_rank,
    case when document_paths.amount > 0 then open_after <= 0 else open_after >= 0 end as is_settled
  from crossing_steps
  join document_paths on document_paths.document_id = crossing_steps.document_id
  where document_paths.amount <> 0 and crossing_steps.step_date >= document_paths.issue_date
),
compared as (
  select
    document_id,
    step_date,
    step_rank,
    is_settled,
    coalesce(lag(is_settled) over (partition by document_id order by step_date), false) as was_settled
  from states
),
turns as (
  select
    document_id,
    step_date,
    step_rank,
    is_settled,
    lead(step_date) over (partition by document_id order by step_date) as next_turn_date
  from compared
  where is_settled <> was_settled
),
settled as (
  select document_id, closed_date as settled_date, cast(null as date) as reopened_date, last_rank as settling_rank
  from document_paths
  where closed_date is not null
  union all
  select document_id, step_date, next_turn_date, step_rank
  from turns
  where is_settled
)
select settled.document_id, settled.settled_date, settled.reopened_date, settling_ranks.settled_by
from settled
left join settling_ranks on settling_ranks.settling_rank = settled.settling_rank
