-- table:     payer_history
-- answers:   In which class of payers has each customer been, quarter by quarter?
-- grain:     one row per customer and date, the last six quarter-ends and the as-of date, whatever the scope
-- reads:     payer_positions, payer_dates, settings
-- columns:
--   payer_id       integer         of payers
--   position_date  date
--   is_as_of       boolean
--   payer_class    varchar         prompt, slow, late, very_late, critical; new, inactive; null: cannot be told
--   class_before   varchar         at the date before that has a row; null: there is none, or it could not be told
--   direction      integer         1 pays later than then, -1 sooner; 0 as before, or there is nothing to compare
--   days_late      double          weighted by amount, over payments of six months and what is overdue; early: negative
--   paid_amount    decimal(38, 3)  payments of the six months up to the date
--   claims         decimal(38, 3)  positive open amounts
--   credits        decimal(38, 3)  negative open amounts
--   overdue        decimal(38, 3)
--   reason         varchar         why there is no class: ledger_start, no_history, no_payments; null: there is one
-- identity:  not exists (select 1 from payer_history where direction <> 0 and payer_class = class_before)
-- identity:  not exists (select 1 from payer_history group by payer_id, position_date having count(*) > 1)

-- Those of one customer together: a question about one passes over all blocks of rows but that customer's.
with dated as (
  select
    payer_id,
    position_date,
    position_date = as_of as is_as_of,
    payer_class,
    case payer_class
      when 'prompt' then 1 when 'slow' then 2 when 'late' then 3 when 'very_late' then 4 when 'critical' then 5
    end as class_rank,
    days_late,
    paid_amount,
    claims,
    payer_positions.credits,
    overdue,
    reason
  from payer_positions
  join payer_dates on payer_dates.date_number = payer_positions.date_number
  cross join settings
  where is_quarter or position_date = as_of
)
select
  payer_id,
  position_date,
  is_as_of,
  payer_class,
  lag(payer_class) over its_dates as class_before,
  cast(coalesce(sign(class_rank - lag(class_rank) over its_dates), 0) as integer) as direction,
  days_late,
  paid_amount,
  claims,
  credits,
  overdue,
  reason
from dated
window its_dates as (partition by payer_id order by position_date)
order by payer_id, position_date
