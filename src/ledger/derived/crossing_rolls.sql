-- table:     crossing_rolls
-- answers:   What became of claims that run up and down, within each step of thirty days in which they moved?
-- grain:     one row per date, step and document of crossing_steps that was issued by the start of the step
-- reads:     crossing_steps, document_paths, allocations, cell_scope, roll_dates
-- columns:
--   date_number   integer         of roll_dates
--   cell_id       bigint
--   document_id   bigint
--   step          integer         1 ends at the date, 2 thirty days before it, ...
--   age_date      date            due date (policy: issue date)
--   claim_before  decimal(38, 3)  at the start of the step
--   claim_after   decimal(38, 3)  at its end
--   reduced       decimal(38, 3)  sum of what each day of the step took away
--   lost          decimal(38, 3)  by how much the claim is smaller at the end
--   paid          decimal(38, 3)  payments of the step, if more came than went back
--   credited      decimal(38, 3)  credit notes, discounts, roundings
--   transferred   decimal(38, 3)  transfers and exchange differences
-- identity:  not exists (select 1 from crossing_rolls where least(lost, paid, credited, transferred, reduced) < 0)

-- Such documents are compared at the two ends of each step.
with crossing_rows as (
  select
    date_number,
    cell_id,
    crossing_steps.document_id,
    cast((position_date - step_date) // 30 + 1 as integer) as step,
    case when ageing_basis = 'issue' then issue_date else due_date end as age_date,
    step_date,
    greatest(open_before, 0) as claim_before,
    greatest(open_after, 0) as claim_after
  from crossing_steps
  join document_paths on document_paths.document_id = crossing_steps.document_id
  join cell_scope on cell_scope.dimension_set_id = document_paths.dimension_set_id
  cross join roll_dates
  where step_date <= position_date
    and step_date > position_date - 30 * steps
    and issue_date <= position_date - 30 * cast((position_date - step_date) // 30 + 1 as integer)
),
crossing_ends as (
  select
    *,
    lag(step_date) over days is null as is_first,
    lead(step_date) over days is null as is_last
  from crossing_rows
  window days as (partition by date_number, document_id, step order by step_date)
),
crossing as (
  select
    date_number,
    cell_id,
    document_id,
    step,
    age_date,
    max(case when is_first then claim_before end) as claim_before,
    max(case when is_last then claim_after end) as claim_after,
    sum(greatest(claim_before - claim_after, 0)) as reduced
  from crossing_ends
  group by date_number, cell_id, document_id, step, age_date
),
crossing_settled as (
  select
    crossing.date_number,
    crossing.document_id,
    crossing.step,
    sum(case when kind = 'payment' then allocations.amount else 0 end) as paid,
    sum(case when kind in ('credit_note', 'discount', 'rounding') then allocations.amount else 0 end) as credited,
    sum(case when kind in ('transfer', 'exchange') then allocations.amount else 0 end) as transferred
  from crossing
  join roll_dates on roll_dates.date_number = crossing.date_number
  join allocations
    on allocations.document_id = crossing.document_id
    and (position_date - effective_date) // 30 + 1 = crossing.step
    and effective_date <= position_date
  group by crossing.date_number, crossing.document_id, crossing.step
)
select
  crossing.date_number,
  cell_id,
  crossing.document_id,
  crossing.step,
  age_date,
  claim_before,
  claim_after,
  reduced,
  greatest(claim_before - claim_after, 0) as lost,
  greatest(coalesce(paid, 0), 0) as paid,
  greatest(coalesce(credited, 0), 0) as credited,
  greatest(coalesce(transferred, 0), 0) as transferred
from crossing
left join crossing_settled
  on crossing_settled.date_number = crossing.date_number
  and crossing_settled.document_id = crossing.document_id
  and crossing_settled.step = crossing.step
