-- view:      signal_limits
-- answers:   How many customers owe more than their credit limit?
-- grain:     one row per currency and date
-- needs:     credit_limits
-- reads:     position_levels, signal_balances, date_reasons, signal_thresholds
-- columns:
--   currency      varchar
--   date_role     varchar  as_of, compare_to
--   signal        integer
--   figure        double   customers
--   alarm_figure  double   the same
--   is_watch      boolean
--   is_alarm      boolean
--   missing       varchar  why it cannot be told; null: it can
with counted as (
  select
    currency,
    date_role,
    count(case when is_over then 1 end) as over,
    count(credit_limit) as limits
  from signal_balances
  group by currency, date_role
),
told as (
  select
    position_levels.currency,
    position_levels.date_role,
    cast(over as double) as figure,
    case
      when balance_reason is not null then balance_reason
      when coalesce(limits, 0) = 0 then 'credit_limit'
    end as missing
  from position_levels
  join date_reasons on date_reasons.date_role = position_levels.date_role
  left join counted on counted.currency = position_levels.currency and counted.date_role = position_levels.date_role
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
join signal_thresholds on signal_thresholds.signal = 12
