-- view:      roll_steps
-- answers:   What became of the claims of each bucket within each step of thirty days back from a date?
-- grain:     one row per date, currency, step and bucket of departure; 60 steps at most, none that begins before the ledger
-- needs:     history
-- reads:     cell_rolls, cells, scope, roll_dates, buckets
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

with numbers as (
  select cast(number as integer) as number
  from generate_series(1, 60) as series(number)
),
scope_cells as (
  select distinct cells.cell_id, cells.currency
  from cells
  join scope on scope.dimension_set_id = cells.dimension_set_id
),
currencies as (
  select distinct currency
  from scope_cells
),
sums as (
  select
    date_number,
    currency,
    step,
    from_position,
    sum(base) as base,
    sum(to_1) as to_1,
    sum(to_2) as to_2,
    sum(to_3) as to_3,
    sum(to_4) as to_4,
    sum(to_5) as to_5,
    sum(paid) as paid,
    sum(credited) as credited,
    sum(transferred) as transferred,
    sum(written_off) as written_off,
    sum(reopened) as reopened
  from cell_rolls
  join scope_cells on scope_cells.cell_id = cell_rolls.cell_id
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
