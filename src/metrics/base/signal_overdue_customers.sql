-- view:      signal_overdue_customers
-- answers:   How many customers are overdue with the sales representative who has most of them?
-- grain:     one row per currency and date
-- reads:     position_levels, signal_representatives, date_reasons, signal_thresholds
-- columns:
--   currency      varchar
--   date_role     varchar  as_of, compare_to
--   signal        integer
--   figure        double   customers
--   alarm_figure  double   the same
--   is_watch      boolean
--   is_alarm      boolean
--   missing       varchar  why it cannot be told; null: it can
with most as (
  select
    currency,
    date_role,
    max(case when sales_rep is not null then customers end) as customers,
    count(sales_rep) as representatives
  from signal_representatives
  group by currency, date_role
),
told as (
  select
    position_levels.currency,
    position_levels.date_role,
    cast(customers as double) as figure,
    case
      when balance_reason is not null then balance_reason
      when coalesce(representatives, 0) = 0 then 'sales_rep'
    end as missing
  from position_levels
  join date_reasons on date_reasons.date_role = position_levels.date_role
  left join most on most.currency = position_levels.currency and most.date_role = position_levels.date_role
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
join signal_thresholds on signal_thresholds.signal = 7
