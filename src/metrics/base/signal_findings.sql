-- view:      signal_findings
-- answers:   What does each warning signal show at both dates, and does it reach its thresholds?
-- grain:     one row per currency, date and signal
-- reads:     position_levels, signal_thresholds, signal_reasons, signal_slow_payment, signal_dso, signal_rising_overdue,
--            signal_reminders, signal_scenario, signal_counts, signal_stale, signal_deteriorating,
--            signal_falling_billings, signal_long_terms
-- columns:
--   currency      varchar
--   date_role     varchar  as_of, compare_to
--   signal        integer  1 to 12
--   figure        double   null: cannot be told
--   alarm_figure  double   what is set against the threshold of an alarm, or says more; see the signal's own view
--   is_watch      boolean
--   is_alarm      boolean
--   missing       varchar  why it cannot be told; null: it can
with figures as (
  select * from signal_slow_payment
  union all
  select * from signal_dso
  union all
  select * from signal_rising_overdue
  union all
  select * from signal_reminders
  union all
  select * from signal_scenario
  union all
  select * from signal_counts
  union all
  select * from signal_stale
  union all
  select * from signal_deteriorating
  union all
  select * from signal_falling_billings
  union all
  select * from signal_long_terms
),
told as (
  select
    position_levels.currency,
    position_levels.date_role,
    signal_thresholds.signal,
    cast(watch as decimal(38, 2)) as watch,
    cast(alarm as decimal(38, 2)) as alarm,
    -- Nothing open is nothing older than usual.
    case when signal_thresholds.signal = 8 then coalesce(part, 0) else part end as part,
    case when signal_thresholds.signal = 8 then coalesce(whole, 1) else whole end as whole,
    alarm_part,
    case when alarm_whole > 0 then alarm_whole end as alarm_whole,
    case
      when reason is not null then reason
      when missing is not null then missing
      when part is null and signal_thresholds.signal <> 8 then otherwise
    end as missing
  from position_levels
  cross join signal_thresholds
  join signal_reasons
    on signal_reasons.date_role = position_levels.date_role and signal_reasons.signal = signal_thresholds.signal
  left join figures
    on figures.currency = position_levels.currency
    and figures.date_role = position_levels.date_role
    and figures.signal = signal_thresholds.signal
)
-- Amounts are compared, never their ratio.
select
  currency,
  date_role,
  signal,
  case when missing is null then cast(part as double) / cast(whole as double) end as figure,
  case when missing is null then cast(alarm_part as double) / cast(alarm_whole as double) end as alarm_figure,
  missing is null and coalesce(case signal
    when 2 then alarm_part > watch * whole
    when 5 then part < watch * whole
    when 6 then part >= watch * whole and alarm_part >= 3
    else part >= watch * whole
  end, false) as is_watch,
  missing is null and coalesce(case
    when signal = 2 then alarm_part > alarm * alarm_whole
    when signal = 5 then part < alarm * whole
    when signal = 6 then part >= alarm * whole and alarm_part >= 3
    when signal = 8 or signal = 11 then part > 0 and alarm_part > alarm * alarm_whole
    when signal = 9 then alarm_part <= alarm * alarm_whole
    when signal = 10 then part > 0 and alarm_part >= alarm * alarm_whole
    else alarm_part >= alarm * alarm_whole
  end, false) as is_alarm,
  missing
from told
