-- view:      roll_steps
-- answers:   What became of the claims of each bucket within each step of thirty days back from a date?
-- grain:     one row per date, currency, step and bucket of departure; 60 steps at most, none that begins before the ledger
-- needs:     history
-- reads:     movements, document_paths, crossing_rolls, allocations, scope, dimension_sets, roll_dates, buckets
-- columns:
--   date_number    integer         1: steps back from the as-of date, 2: from the comparison date
--   currency       varchar
--   step           integer         1 ends at the date, 2 thirty days before it, ...
--   from_date      date            the end of this day is where the step starts
--   to_date        date
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
-- identity:  not exists (select 1 from roll_steps
--            where to_1 + to_2 + to_3 + to_4 + to_5 + paid + credited + transferred + written_off <> base)
-- identity:  not exists (select 1 from roll_steps where least(base, to_1, to_2, to_3, to_4, to_5, paid, credited,
--            transferred, written_off, reopened) < 0)

-- Where a claim of a step starts and ends follows from its due date (policy: issue date) alone, so that amounts are
-- added up by step and such date first, and bucketed then. Every claim's change within a step that it began is known
-- from its movements; what was no payment stands in its allocations. What documents that run up and down became in a
-- step in which they moved (crossing_rolls) replaces what their movements say.
with numbers as (
  select cast(number as integer) as number
  from generate_series(1, 60) as series(number)
),
members as not materialized (
  select scope.dimension_set_id, dimension_sets.currency
  from scope
  join dimension_sets on dimension_sets.dimension_set_id = scope.dimension_set_id
),
currencies as (
  select distinct currency
  from members
),
-- What changed in each step; older than the first step is one step more. What is not yet known gets no step instead of
-- a filter: filtering before the join takes twice as long.
by_step as (
  select
    date_number,
    currency,
    case when ageing_basis = 'issue' then issue_date else due_date end as age_date,
    case when movement_date <= position_date then (position_date - movement_date) // 30 + 1 end as step,
    sum(claim_amount) as amount,
    sum(case when claim_amount < 0 and position_date - issue_date >= ((position_date - movement_date) // 30 + 1) * 30
      then -claim_amount else 0 end) as reduced
  from movements
  join members on members.dimension_set_id = movements.dimension_set_id
  cross join roll_dates
  group by
    date_number,
    currency,
    case when ageing_basis = 'issue' then issue_date else due_date end,
    case when movement_date <= position_date then (position_date - movement_date) // 30 + 1 end
),
no_payments as (
  select
    date_number,
    currency,
    cast((position_date - effective_date) // 30 + 1 as integer) as step,
    case when ageing_basis = 'issue' then issue_date else due_date end as age_date,
    allocations.kind,
    allocations.amount
  from allocations
  join document_paths on document_paths.document_id = allocations.document_id
  join members on members.dimension_set_id = document_paths.dimension_set_id
  cross join roll_dates
  where allocations.kind <> 'payment'
    and allocations.amount > 0
    and document_paths.amount > 0
    and is_plain
    and effective_date <= position_date
    and effective_date > position_date - 30 * steps
    and issue_date <= position_date - 30 * cast((position_date - effective_date) // 30 + 1 as integer)
),
parts as (
  select
    by_step.date_number,
    currency,
    numbers.number as step,
    age_date,
    sum(case when numbers.number < by_step.step then amount else 0 end) as base,
    sum(case when numbers.number = by_step.step then reduced else 0 end) as reduced,
    0 as credited,
    0 as transferred,
    0 as written_off,
    0 as reopened
  from by_step
  join roll_dates on roll_dates.date_number = by_step.date_number
  join numbers on numbers.number <= by_step.step and numbers.number <= roll_dates.steps
  group by by_step.date_number, currency, numbers.number, age_date
  union all
  -- What a claim lost is told as paid as far as payments go, then as credited, then as transferred, the rest as written
  -- off.
  select
    date_number, currency, step, age_date, 0,
    lost - reduced,
    least(credited, lost - least(paid, lost)),
    least(transferred, lost - least(paid + credited, lost)),
    lost - least(paid + credited + transferred, lost),
    case when claim_before > 0 then greatest(claim_after - claim_before, 0) else 0 end
  from crossing_rolls
  union all
  select
    date_number, currency, step, age_date, 0, 0,
    case when kind in ('credit_note', 'discount', 'rounding') then amount else 0 end,
    case when kind in ('transfer', 'exchange') then amount else 0 end,
    case when kind = 'write_off' then amount else 0 end,
    0
  from no_payments
),
aged as (
  select
    parts.*,
    position_date - 30 * step - age_date as age_before,
    position_date - 30 * (step - 1) - age_date as age_after,
    ageing_basis,
    bucket_edge_1,
    bucket_edge_2,
    bucket_edge_3,
    bucket_edge_4
  from parts
  join roll_dates on roll_dates.date_number = parts.date_number
),
placed as (
  select
    aged.*,
    case
      when age_before > bucket_edge_4 then 5
      when age_before > bucket_edge_3 then 4
      when age_before > bucket_edge_2 then 3
      when age_before > bucket_edge_1 or ageing_basis = 'issue' then 2
      else 1
    end as from_position,
    case
      when age_after > bucket_edge_4 then 5
      when age_after > bucket_edge_3 then 4
      when age_after > bucket_edge_2 then 3
      when age_after > bucket_edge_1 or ageing_basis = 'issue' then 2
      else 1
    end as to_position
  from aged
),
sums as (
  select
    date_number,
    currency,
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
  group by date_number, currency, step, from_position
)
select
  roll_dates.date_number,
  currencies.currency,
  numbers.number as step,
  position_date - 30 * numbers.number as from_date,
  position_date - 30 * (numbers.number - 1) as to_date,
  buckets.bucket_position as from_position,
  cast(coalesce(base, 0) as decimal(38, 3)) as base,
  cast(coalesce(to_1, 0) as decimal(38, 3)) as to_1,
  cast(coalesce(to_2, 0) as decimal(38, 3)) as to_2,
  cast(coalesce(to_3, 0) as decimal(38, 3)) as to_3,
  cast(coalesce(to_4, 0) as decimal(38, 3)) as to_4,
  cast(coalesce(to_5, 0) as decimal(38, 3)) as to_5,
  cast(coalesce(paid, 0) as decimal(38, 3)) as paid,
  cast(coalesce(credited, 0) as decimal(38, 3)) as credited,
  cast(coalesce(transferred, 0) as decimal(38, 3)) as transferred,
  cast(coalesce(written_off, 0) as decimal(38, 3)) as written_off,
  cast(coalesce(reopened, 0) as decimal(38, 3)) as reopened
from roll_dates
cross join currencies
join numbers on numbers.number <= roll_dates.steps
join buckets on buckets.bucket_position < 6
left join sums
  on sums.date_number = roll_dates.date_number
  and sums.currency = currencies.currency
  and sums.step = numbers.number
  and sums.from_position = buckets.bucket_position
