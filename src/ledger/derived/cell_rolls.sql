-- table:     cell_rolls
-- answers:   What became of the claims of each bucket within each step of thirty days back from a date, cell by cell?
-- grain:     one row per date, cell, step and bucket of departure in which something was open
-- reads:     movements, document_paths, crossing_rolls, allocations, cell_scope, roll_dates
-- columns:
--   date_number    integer         of roll_dates
--   cell_id        bigint
--   step           integer         1 ends at the date, 2 thirty days before it, ...; 60 at most, see roll_dates
--   from_position  integer         bucket at the start: 1 not due ... 5 latest
--   base           decimal(38, 3)  claims at the start
--   to_1           decimal(38, 3)  of these still open at the end, then not due
--   to_2           decimal(38, 3)
--   to_3           decimal(38, 3)
--   to_4           decimal(38, 3)
--   to_5           decimal(38, 3)
--   paid           decimal(38, 3)
--   credited       decimal(38, 3)  credit notes, discounts, roundings
--   transferred    decimal(38, 3)  transfers and exchange differences
--   written_off    decimal(38, 3)
--   reopened       decimal(38, 3)  by how much claims of the base grew, as by a bounced payment; no part of the base
-- identity:  not exists (select 1 from cell_rolls
--            where to_1 + to_2 + to_3 + to_4 + to_5 + paid + credited + transferred + written_off <> base)

-- Where a claim of a step starts and ends follows from its due date (policy: issue date) alone: late_n is how many steps
-- back from the date it was above edge n at the step's end. Amounts are added up by these four numbers first, which are
-- far fewer than dates, and by step and bucket then. Every claim's change within a step that it began is known from its
-- movements; what was no payment stands in its allocations. What documents that run up and down became in a step in
-- which they moved (crossing_rolls) replaces what their movements say.
with numbers as (
  select cast(number as integer) as number
  from generate_series(1, 60) as series(number)
),
-- What changed in each step; older than the first step is one step more. What is not yet known gets no step instead of
-- a filter: filtering before the join takes twice as long.
dated as (
  select
    date_number,
    position_date,
    cell_id,
    case when ageing_basis = 'issue' then issue_date else due_date end as age_date,
    case when movement_date <= position_date then (position_date - movement_date) // 30 + 1 end as step,
    claim_amount,
    issue_date,
    bucket_edge_1,
    bucket_edge_2,
    bucket_edge_3,
    bucket_edge_4
  from movements
  join cell_scope on cell_scope.dimension_set_id = movements.dimension_set_id
  cross join roll_dates
),
by_step as (
  select
    date_number,
    cell_id,
    step,
    (position_date - age_date - bucket_edge_1 + 29) // 30 as late_1,
    (position_date - age_date - bucket_edge_2 + 29) // 30 as late_2,
    (position_date - age_date - bucket_edge_3 + 29) // 30 as late_3,
    (position_date - age_date - bucket_edge_4 + 29) // 30 as late_4,
    sum(claim_amount) as amount,
    sum(case when claim_amount < 0 and position_date - issue_date >= step * 30 then -claim_amount else 0 end) as reduced
  from dated
  group by
    date_number,
    cell_id,
    step,
    (position_date - age_date - bucket_edge_1 + 29) // 30,
    (position_date - age_date - bucket_edge_2 + 29) // 30,
    (position_date - age_date - bucket_edge_3 + 29) // 30,
    (position_date - age_date - bucket_edge_4 + 29) // 30
),
no_payments as (
  select
    date_number,
    cell_id,
    cast((position_date - effective_date) // 30 + 1 as integer) as step,
    case when ageing_basis = 'issue' then issue_date else due_date end as age_date,
    allocations.kind,
    allocations.amount
  from allocations
  join document_paths on document_paths.document_id = allocations.document_id
  join cell_scope on cell_scope.dimension_set_id = document_paths.dimension_set_id
  cross join roll_dates
  where allocations.kind <> 'payment'
    and allocations.amount > 0
    and document_paths.amount > 0
    and is_plain
    and effective_date <= position_date
    and effective_date > position_date - 30 * steps
    and issue_date <= position_date - 30 * cast((position_date - effective_date) // 30 + 1 as integer)
),
-- What a claim lost is told as paid as far as payments go, then as credited, then as transferred, the rest as written
-- off.
exceptions as (
  select
    date_number,
    cell_id,
    step,
    age_date,
    lost - reduced as reduced,
    least(credited, lost - least(paid, lost)) as credited,
    least(transferred, lost - least(paid + credited, lost)) as transferred,
    lost - least(paid + credited + transferred, lost) as written_off,
    case when claim_before > 0 then greatest(claim_after - claim_before, 0) else 0 end as reopened
  from crossing_rolls
  union all
  select
    date_number, cell_id, step, age_date, 0,
    case when kind in ('credit_note', 'discount', 'rounding') then amount else 0 end,
    case when kind in ('transfer', 'exchange') then amount else 0 end,
    case when kind = 'write_off' then amount else 0 end,
    0
  from no_payments
),
parts as (
  select
    by_step.date_number,
    cell_id,
    numbers.number as step,
    late_1,
    late_2,
    late_3,
    late_4,
    case when numbers.number < by_step.step then amount else 0 end as base,
    case when numbers.number = by_step.step then reduced else 0 end as reduced,
    0 as credited,
    0 as transferred,
    0 as written_off,
    0 as reopened
  from by_step
  join roll_dates on roll_dates.date_number = by_step.date_number
  join numbers on numbers.number <= by_step.step and numbers.number <= roll_dates.steps
  union all
  select
    exceptions.date_number,
    cell_id,
    step,
    (position_date - age_date - bucket_edge_1 + 29) // 30,
    (position_date - age_date - bucket_edge_2 + 29) // 30,
    (position_date - age_date - bucket_edge_3 + 29) // 30,
    (position_date - age_date - bucket_edge_4 + 29) // 30,
    0,
    reduced,
    credited,
    transferred,
    written_off,
    reopened
  from exceptions
  join roll_dates on roll_dates.date_number = exceptions.date_number
),
placed as (
  select
    parts.*,
    case
      when step < late_4 then 5
      when step < late_3 then 4
      when step < late_2 then 3
      when step < late_1 or ageing_basis = 'issue' then 2
      else 1
    end as from_position,
    case
      when step <= late_4 then 5
      when step <= late_3 then 4
      when step <= late_2 then 3
      when step <= late_1 or ageing_basis = 'issue' then 2
      else 1
    end as to_position
  from parts
  join roll_dates on roll_dates.date_number = parts.date_number
),
sums as (
  select
    date_number,
    cell_id,
    step,
    from_position,
    sum(base) as base,
    sum(case when to_position = 1 then base - reduced else 0 end) as to_1,
    sum(case when to_position = 2 then base - reduced else 0 end) as to_2,
    sum(case when to_position = 3 then base - reduced else 0 end) as to_3,
    sum(case when to_position = 4 then base - reduced else 0 end) as to_4,
    sum(case when to_position = 5 then base - reduced else 0 end) as to_5,
    sum(reduced - credited - transferred - written_off) as paid,
    sum(credited) as credited,
    sum(transferred) as transferred,
    sum(written_off) as written_off,
    sum(reopened) as reopened
  from placed
  group by date_number, cell_id, step, from_position
)
select
  date_number,
  cell_id,
  step,
  cast(from_position as integer) as from_position,
  cast(base as decimal(38, 3)) as base,
  cast(to_1 as decimal(38, 3)) as to_1,
  cast(to_2 as decimal(38, 3)) as to_2,
  cast(to_3 as decimal(38, 3)) as to_3,
  cast(to_4 as decimal(38, 3)) as to_4,
  cast(to_5 as decimal(38, 3)) as to_5,
  cast(paid as decimal(38, 3)) as paid,
  cast(credited as decimal(38, 3)) as credited,
  cast(transferred as decimal(38, 3)) as transferred,
  cast(written_off as decimal(38, 3)) as written_off,
  cast(reopened as decimal(38, 3)) as reopened
from sums
where base <> 0 or to_1 <> 0 or to_2 <> 0 or to_3 <> 0 or to_4 <> 0 or to_5 <> 0
  or paid <> 0 or credited <> 0 or transferred <> 0 or written_off <> 0 or reopened <> 0
