-- view:      signal_deteriorating
-- answers:   How many customers take longer to pay than they used to, and how many of them are among the largest?
-- grain:     one row per currency and date
-- needs:     history
-- reads:     position_levels, deteriorating_payers, signal_balances, date_reasons, ledger_span, signal_thresholds
-- columns:
--   currency      varchar
--   date_role     varchar  as_of, compare_to
--   signal        integer
--   figure        double   customers
--   alarm_figure  double   place of the largest balance among theirs; null: none of them owes anything
--   is_watch      boolean
--   is_alarm      boolean
--   missing       varchar  why it cannot be told; null: it can
with payers as (
  select
    deteriorating_payers.currency,
    deteriorating_payers.date_role,
    count(is_deteriorating) as told,
    count(case when is_deteriorating then 1 end) as customers,
    count(case when reason = 'ledger_start' then 1 end) as too_early,
    min(case when is_deteriorating and balance > 0 then place end) as first_place
  from deteriorating_payers
  left join signal_balances
    on signal_balances.currency = deteriorating_payers.currency
    and signal_balances.date_role = deteriorating_payers.date_role
    and signal_balances.entity_id = deteriorating_payers.entity_id
    and signal_balances.customer_id = deteriorating_payers.customer_id
  group by deteriorating_payers.currency, deteriorating_payers.date_role
),
told as (
  select
    position_levels.currency,
    position_levels.date_role,
    cast(customers as double) as figure,
    cast(first_place as double) as first_place,
    case
      when balance_reason is not null then balance_reason
      when not has_history then 'no_history'
      when too_early > 0 then 'ledger_start'
      when coalesce(told, 0) = 0 then 'few_documents'
    end as missing
  from position_levels
  join date_reasons on date_reasons.date_role = position_levels.date_role
  cross join ledger_span
  left join payers on payers.currency = position_levels.currency and payers.date_role = position_levels.date_role
)
select
  currency,
  date_role,
  signal_thresholds.signal,
  case when missing is null then figure end as figure,
  case when missing is null then first_place end as alarm_figure,
  missing is null and coalesce(figure >= watch, false) as is_watch,
  missing is null and coalesce(first_place <= alarm, false) as is_alarm,
  missing
from told
join signal_thresholds on signal_thresholds.signal = 9
