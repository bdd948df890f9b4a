-- view:      signal_paces
-- answers:   How do the last three complete months of each customer compare with the twelve before them?
-- grain:     one row per currency, date and customer billed in the twelve months
-- needs:     billings
-- reads:     pace_positions, position_dates, scope, dimension_sets, settings
-- columns:
--   currency        varchar
--   date_role       varchar         as_of, compare_to
--   entity_id       varchar
--   customer_id     varchar
--   recent          decimal(38, 3)  billings of the three months, by the policy on credits
--   previous        decimal(38, 3)  of the twelve months
--   share           double          percent of the previous billings of all; null: these are not above 0
--   is_halved       boolean         a month of the three is below half of a month of the twelve
with billed as (
  select
    dimension_sets.currency,
    date_role,
    entity_id,
    customer_id,
    sum(recent_invoices + case when credits = 'include' then recent_credit_notes else 0 end) as recent,
    sum(previous_invoices + case when credits = 'include' then previous_credit_notes else 0 end) as previous
  from pace_positions
  join position_dates on position_dates.date_number = pace_positions.date_number
  join scope on scope.dimension_set_id = pace_positions.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = pace_positions.dimension_set_id
  cross join settings
  group by dimension_sets.currency, date_role, entity_id, customer_id
),
totals as (
  select currency, date_role, sum(previous) as previous
  from billed
  group by currency, date_role
)
select
  billed.currency,
  billed.date_role,
  entity_id,
  customer_id,
  cast(recent as decimal(38, 3)) as recent,
  cast(billed.previous as decimal(38, 3)) as previous,
  case when totals.previous > 0
    then cast(billed.previous as double) / cast(totals.previous as double) * 100 end as share,
  -- A third of the one against a twelfth of the other.
  billed.previous > 0 and recent * 8 < billed.previous as is_halved
from billed
join totals on totals.currency = billed.currency and totals.date_role = billed.date_role
where billed.previous <> 0
