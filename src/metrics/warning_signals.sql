-- view:      warning_signals
-- answers:   What calls for attention, and is it new since the comparison date?
-- grain:     one row per currency and signal
-- reads:     signal_findings, signal_thresholds
-- columns:
--   currency             varchar  ISO 4217
--   signal               integer  1 slow payment, 2 DSO, 3 rising overdue, 4 late without a reminder, 5 customers reminded,
--                                 6 one scenario, 7 overdue customers by representative, 8 older than usual, 9 getting
--                                 slower, 10 falling billings, 11 long terms, 12 limits
--   status               varchar  alarm, watch, clear, cannot_tell; list: a list without a threshold of its own
--   status_position      integer  in the order to be read: 1 alarm ... 5 cannot_tell
--   figure               double   null: cannot be told
--   unit                 varchar  percent, days, months, customers, documents
--   watch                double   threshold; null: no such state
--   alarm                double
--   alarm_figure         double   what is set against the threshold of an alarm, which may be another figure
--   is_own               boolean  the thresholds were entered by the reader
--   missing              varchar  why it cannot be told: what is to be added (credit_limit, reminders, benchmark), or ledger_start, ...
--   figure_before        double   at the comparison date
--   alarm_figure_before  double
--   status_before        varchar
--   missing_before       varchar  null too where there is no comparison date
--   is_new               boolean  alarm or watch, and a lower state at the comparison date; null: cannot be compared
-- identity:  not exists (select 1 from warning_signals where (status = 'cannot_tell') <> (missing is not null) or (figure is null) <> (missing is not null))
-- identity:  not exists (select 1 from warning_signals where is_new and status not in ('alarm', 'watch'))
with judged as (
  select
    signal_findings.*,
    unit,
    watch,
    alarm,
    is_own,
    case
      when missing is not null then 'cannot_tell'
      when is_alarm then 'alarm'
      when is_watch then 'watch'
      when watch is null and alarm is null then 'list'
      else 'clear'
    end as status
  from signal_findings
  join signal_thresholds on signal_thresholds.signal = signal_findings.signal
),
ranked as (
  select
    *,
    case status when 'alarm' then 1 when 'watch' then 2 when 'list' then 3 when 'clear' then 4 else 5 end as state_position
  from judged
),
-- Both dates side by side: each signal is asked once.
sides as (
  select
    currency,
    signal,
    unit,
    watch,
    alarm,
    is_own,
    max(case when date_role = 'as_of' then status end) as status,
    max(case when date_role = 'as_of' then state_position end) as status_position,
    max(case when date_role = 'as_of' then figure end) as figure,
    max(case when date_role = 'as_of' then alarm_figure end) as alarm_figure,
    max(case when date_role = 'as_of' then missing end) as missing,
    max(case when date_role = 'compare_to' then status end) as status_before,
    max(case when date_role = 'compare_to' then state_position end) as position_before,
    max(case when date_role = 'compare_to' then figure end) as figure_before,
    max(case when date_role = 'compare_to' then alarm_figure end) as alarm_figure_before,
    max(case when date_role = 'compare_to' then missing end) as missing_before
  from ranked
  group by currency, signal, unit, watch, alarm, is_own
)
select
  currency,
  signal,
  status,
  status_position,
  figure,
  unit,
  watch,
  alarm,
  alarm_figure,
  is_own,
  missing,
  figure_before,
  alarm_figure_before,
  status_before,
  missing_before,
  case
    when missing is null and missing_before is null and status_before is not null
      then status in ('alarm', 'watch') and status_position < position_before
  end as is_new
from sides
