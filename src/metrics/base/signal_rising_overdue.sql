-- view:      signal_rising_overdue
-- answers:   At how many consecutive month-ends has the overdue amount risen?
-- grain:     one row per currency and date with a month-end before it
-- reads:     position_levels, dated_levels, signal_thresholds
-- columns:
--   currency     varchar
--   date_role    varchar         as_of, compare_to
--   signal       integer         3
--   part         decimal(38, 5)  rises in a row up to the last month-end by the date
--   whole        decimal(38, 5)  1
--   alarm_part   decimal(38, 5)  the same as part
--   alarm_whole  decimal(38, 5)  1
--   missing      varchar         ledger_start: fewer month-ends than the thresholds ask for; null: it can be told
with month_ends as (
  select
    position_levels.currency,
    position_levels.date_role,
    dated_levels.position_date as month_end,
    dated_levels.overdue
  from position_levels
  join dated_levels
    on dated_levels.currency = position_levels.currency
    and dated_levels.date_role <> 'compare_to'
    and dated_levels.position_date <= position_levels.position_date
    and dated_levels.position_date = last_day(dated_levels.position_date)
    and dated_levels.balance_reason is null
),
steps as (
  select
    currency,
    date_role,
    row_number() over (partition by currency, date_role order by month_end desc) as place,
    overdue > lag(overdue) over (partition by currency, date_role order by month_end) as is_rise
  from month_ends
),
-- The latest month-end without a rise ends the run; the first of all has none to compare with.
runs as (
  select currency, date_role, min(case when is_rise then null else place end) - 1 as run, count(*) as known
  from steps
  group by currency, date_role
)
select
  currency,
  date_role,
  signal,
  cast(run as decimal(38, 5)) as part,
  cast(1 as decimal(38, 5)) as whole,
  cast(run as decimal(38, 5)) as alarm_part,
  cast(1 as decimal(38, 5)) as alarm_whole,
  case when known < coalesce(greatest(watch, alarm), 1) + 1 then 'ledger_start' end as missing
from runs
join signal_thresholds on signal_thresholds.signal = 3
