-- view:      signal_falling_billings
-- answers:   How many customers are billed less than half of what they used to be?
-- grain:     one row per currency and date
-- needs:     billings
-- reads:     position_levels, signal_paces, date_reasons, ledger_span, signal_thresholds
-- columns:
--   currency      varchar
--   date_role     varchar  as_of, compare_to
--   signal        integer
--   figure        double   customers
--   alarm_figure  double   percent of the previous billings that the largest of them made
--   is_watch      boolean
--   is_alarm      boolean
--   missing       varchar  why it cannot be told; null: it can
with halved as (
  select
    currency,
    date_role,
    count(case when is_halved then 1 end) as customers,
    coalesce(max(case when is_halved then share end), 0) as largest_share,
    count(share) as shares
  from signal_paces
  group by currency, date_role
),
told as (
  select
    position_levels.currency,
    position_levels.date_role,
    cast(customers as double) as figure,
    largest_share,
    case
      when balance_reason is not null then balance_reason
      when not has_billings then 'no_history'
      when cast(date_trunc('month', position_levels.position_date + 1) - interval '15 months' as date) < ledger_start
        then 'ledger_start'
      when coalesce(shares, 0) = 0 then 'no_billings'
    end as missing
  from position_levels
  join date_reasons on date_reasons.date_role = position_levels.date_role
  cross join ledger_span
  left join halved on halved.currency = position_levels.currency and halved.date_role = position_levels.date_role
)
select
  currency,
  date_role,
  signal_thresholds.signal,
  case when missing is null then figure end as figure,
  case when missing is null then largest_share end as alarm_figure,
  missing is null and coalesce(figure >= watch, false) as is_watch,
  missing is null and figure > 0 and coalesce(largest_share >= alarm, false) as is_alarm,
  missing
from told
join signal_thresholds on signal_thresholds.signal = 10
