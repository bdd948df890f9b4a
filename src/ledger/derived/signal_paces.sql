-- table:     signal_paces
-- answers:   How do the last three complete months of each customer compare with the twelve before them?
-- grain:     one row per date and customer billed in the twelve months
-- reads:     pace_positions, position_dates, scope, settings
-- columns:
--   currency   varchar
--   date_role  varchar         as_of, compare_to
--   payer_id   integer         of payers
--   recent     decimal(38, 3)  billings of the three months, by the policy on credits
--   previous   decimal(38, 3)  of the twelve months
--   is_halved  boolean         a month of the three is below half of a month of the twelve
with billed as (
  select
    date_number,
    payer_id,
    min(currency) as currency,
    sum(recent_invoices + case when credits = 'include' then recent_credit_notes else 0 end) as recent,
    sum(previous_invoices + case when credits = 'include' then previous_credit_notes else 0 end) as previous
  from pace_positions
  join scope on scope.dimension_set_id = pace_positions.dimension_set_id
  cross join settings
  group by date_number, payer_id
)
select
  currency,
  date_role,
  payer_id,
  cast(recent as decimal(38, 3)) as recent,
  cast(previous as decimal(38, 3)) as previous,
  -- A third of the one against a twelfth of the other.
  previous > 0 and recent * 8 < previous as is_halved
from billed
join position_dates on position_dates.date_number = billed.date_number
where previous <> 0
