-- table:     monthly_exposure
-- answers:   In which month does an amount become owed, disputed or late?
-- grain:     one row per cell and month with a change
-- reads:     cell_exposure, cell_lateness, settings
-- columns:
--   cell_id        bigint
--   month_end      date            amounts are summed up to a month-end to give its level
--   claims         decimal(38, 3)
--   credits        decimal(38, 3)
--   overdue        decimal(38, 3)
--   late_1         decimal(38, 3)
--   late_2         decimal(38, 3)
--   late_3         decimal(38, 3)
--   late_4         decimal(38, 3)
--   disputed       decimal(38, 3)
--   assumed        decimal(38, 3)
--   start_claims   decimal(38, 3)  claims on the eve of the window
--   start_credits  decimal(38, 3)
with changes as (
  select
    cell_id, last_day(day) as month_end, claims, credits, 0 as overdue, 0 as late_1, 0 as late_2, 0 as late_3,
    0 as late_4, disputed, assumed, 0 as start_claims, 0 as start_credits
  from cell_exposure
  union all
  select
    cell_id, last_day(day), 0, 0, case when level = 0 then amount else 0 end,
    case when level = 1 then amount else 0 end, case when level = 2 then amount else 0 end,
    case when level = 3 then amount else 0 end, case when level = 4 then amount else 0 end, 0, 0, 0, 0
  from cell_lateness
  union all
  select
    cell_id, last_day(day + window_days), 0, 0, 0, 0, 0, 0, 0, 0, 0, claims, cell_exposure.credits
  from cell_exposure
  cross join settings
)
select
  cell_id,
  month_end,
  sum(claims) as claims,
  sum(credits) as credits,
  sum(overdue) as overdue,
  sum(late_1) as late_1,
  sum(late_2) as late_2,
  sum(late_3) as late_3,
  sum(late_4) as late_4,
  sum(disputed) as disputed,
  sum(assumed) as assumed,
  sum(start_claims) as start_claims,
  sum(start_credits) as start_credits
from changes
group by cell_id, month_end
