-- view:      signal_rising_overdue
-- answers:   At how many consecutive month-ends has the overdue amount risen?
-- grain:     one row per currency and date
-- reads:     position_levels, dated_levels, date_reasons, signal_thresholds
-- columns:
--   currency      varchar
--   date_role     varchar  as_of, compare_to
--   signal        integer
--   figure        double   rises in a row up to the last month-end by the date
--   alarm_figure  double   the same
--   is_watch      boolean
--   is_alarm      boolean
--   missing       varchar  why it cannot be told; null: it can
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
),
told as (
  select
    position_levels.currency,
    position_levels.date_role,
    cast(run as double) as figure,
    watch,
    alarm,
    case
      when balance_reason is not null then balance_reason
      when coalesce(known, 0) < coalesce(greatest(watch, alarm), 1) + 1 then 'ledger_start'
    end as missing
  from position_levels
  join date_reasons on date_reasons.date_role = position_levels.date_role
  join signal_thresholds on signal_thresholds.signal = 3
  left join runs on runs.currency = position_levels.currency and runs.date_role = position_levels.date_role
)
select
  currency,
  date_role,
  3 as signal,
  case when missing is null then figure end as figure,
  case when missing is null then figure end as alarm_figure,
  missing is null and coalesce(figure >= watch, false) as is_watch,
  missing is null and coalesce(figure >= alarm, false) as is_alarm,
  missing
from told
