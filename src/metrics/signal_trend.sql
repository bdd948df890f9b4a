-- view:      signal_trend
-- answers:   How did each warning signal run over the twelve months to the as-of date?
-- grain:     one row per currency, signal and date: the as-of date and the month-ends before it; for 8 and 9, which
--            rest on the habits of customers, the quarter-ends
-- reads:     signal_findings, trend_figures, trend_dates, position_levels, dated_levels, signal_thresholds,
--            signal_reasons, settings
-- columns:
--   currency       varchar  ISO 4217
--   signal         integer  1 to 12, see warning_signals
--   date_role      varchar  month_end, as_of
--   position_date  date
--   unit           varchar  percent, days, months, customers, documents
--   figure         double   what the signal showed at this date, by the same rule; null: cannot be told
--   missing        varchar  why it cannot be told, see warning_signals; null: it can
-- identity:  not exists (select 1 from signal_trend where (figure is null) <> (missing is not null))
-- identity:  not exists (select 1 from signal_trend join warning_signals on warning_signals.currency = signal_trend.currency and warning_signals.signal = signal_trend.signal where date_role = 'as_of' and (signal_trend.figure is distinct from warning_signals.figure or signal_trend.missing is distinct from warning_signals.missing))
-- identity:  not exists (select 1 from signal_trend join settings on position_date = compare_to join warning_signals on warning_signals.currency = signal_trend.currency and warning_signals.signal = signal_trend.signal where signal_trend.figure is distinct from figure_before or signal_trend.missing is distinct from missing_before)
with month_ends as (
  select currency, position_date, overdue, lag(overdue) over (partition by currency order by position_date) as overdue_before
  from dated_levels
  where date_role <> 'compare_to' and position_date = last_day(position_date) and balance_reason is null
),
places as (
  select
    currency,
    position_date,
    row_number() over (partition by currency order by position_date) as place,
    coalesce(overdue > overdue_before, false) as is_rise
  from month_ends
),
-- The latest month-end without a rise ends the run.
runs as (
  select
    currency,
    position_date,
    place as known,
    place - max(case when not is_rise then place end) over (partition by currency order by position_date) as run
  from places
),
figures as (
  select currency, position_date, signal, part, whole, missing
  from trend_figures
  join trend_dates on trend_dates.date_number = trend_figures.date_number
  union all
  select
    currency,
    position_date,
    2,
    cast(balance * window_days as decimal(38, 5)),
    cast(billings as decimal(38, 5)),
    case when billings <= 0 then 'no_billings' end
  from dated_levels
  cross join settings
  where date_role = 'month_end' and try_cast(split_part(benchmark, '~', 1) as decimal(38, 2)) is not null
  union all
  select
    currency,
    position_date,
    3,
    cast(run as decimal(38, 5)),
    cast(1 as decimal(38, 5)),
    case when known < coalesce(greatest(watch, alarm), 1) + 1 then 'ledger_start' end
  from runs
  join signal_thresholds on signal_thresholds.signal = 3
),
told as (
  select
    position_levels.currency,
    signal_thresholds.signal,
    trend_dates.position_date,
    unit,
    -- Nothing open is nothing older than usual.
    case when signal_thresholds.signal = 8 then coalesce(part, 0) else part end as part,
    case when signal_thresholds.signal = 8 then coalesce(whole, 1) else whole end as whole,
    case
      when signal_reasons.signal is null then 'ledger_start'
      when reason is not null then reason
      when missing is not null then missing
      when part is null and signal_thresholds.signal <> 8 then otherwise
    end as missing
  from position_levels
  cross join signal_thresholds
  join trend_dates on is_quarter or signal_thresholds.signal <> 8 and signal_thresholds.signal <> 9
  left join signal_reasons
    on signal_reasons.date_role = 'month_end'
    and signal_reasons.position_date = trend_dates.position_date
    and signal_reasons.signal = signal_thresholds.signal
  left join figures
    on figures.currency = position_levels.currency
    and figures.position_date = trend_dates.position_date
    and figures.signal = signal_thresholds.signal
  where position_levels.date_role = 'as_of'
)
select
  currency,
  signal,
  'month_end' as date_role,
  position_date,
  unit,
  case when missing is null then cast(part as double) / cast(whole as double) end as figure,
  missing
from told
union all
select
  currency,
  signal_findings.signal,
  date_role,
  as_of,
  unit,
  figure,
  missing
from signal_findings
join signal_thresholds on signal_thresholds.signal = signal_findings.signal
cross join settings
where date_role = 'as_of'
