-- view:      signal_slow_payment
-- answers:   How much of what should be settled was paid, or is still open, more than sixty days after issue?
-- grain:     one row per currency and date
-- needs:     history
-- reads:     position_levels, slow_positions, position_dates, scope, dimension_sets, date_reasons, ledger_span, signal_thresholds
-- columns:
--   currency      varchar
--   date_role     varchar  as_of, compare_to
--   signal        integer
--   figure        double   percent of the payments of twelve months and of what is open that long
--   alarm_figure  double   the same
--   is_watch      boolean
--   is_alarm      boolean
--   missing       varchar  why it cannot be told; null: it can
with sums as (
  select
    dimension_sets.currency,
    date_role,
    sum(year_paid) as paid,
    sum(year_paid_slowly) + sum(open_slowly) as slow,
    sum(open_slowly) as open_slowly
  from slow_positions
  join position_dates on position_dates.date_number = slow_positions.date_number
  join scope on scope.dimension_set_id = slow_positions.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = slow_positions.dimension_set_id
  group by dimension_sets.currency, date_role
),
told as (
  select
    position_levels.currency,
    position_levels.date_role,
    case when paid + open_slowly > 0 then cast(slow as double) / cast(paid + open_slowly as double) * 100 end as figure,
    case
      when balance_reason is not null then balance_reason
      when not has_history then 'no_history'
      when case
        when position_levels.position_date = last_day(position_levels.position_date)
          then last_day(cast(position_levels.position_date - interval '12 months' as date))
        else cast(position_levels.position_date - interval '12 months' as date)
      end + 1 < ledger_start then 'ledger_start'
      when coalesce(paid + open_slowly, 0) <= 0 then 'no_payments'
    end as missing
  from position_levels
  join date_reasons on date_reasons.date_role = position_levels.date_role
  cross join ledger_span
  left join sums on sums.currency = position_levels.currency and sums.date_role = position_levels.date_role
)
select
  currency,
  date_role,
  signal_thresholds.signal,
  case when missing is null then figure end as figure,
  case when missing is null then figure end as alarm_figure,
  missing is null and coalesce(figure >= watch, false) as is_watch,
  missing is null and coalesce(figure >= alarm, false) as is_alarm,
  missing
from told
join signal_thresholds on signal_thresholds.signal = 1
