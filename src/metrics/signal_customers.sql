-- view:      signal_customers
-- answers:   Which customers are behind a warning signal at the as-of date?
-- grain:     one row per currency, signal and customer
-- reads:     slow_positions, position_dates, scope, dimension_sets, deteriorating_payers, signal_paces, signal_balances,
--            signal_thresholds, warning_signals, customers
-- columns:
--   currency       varchar
--   signal         integer         1 slow payment, 9 getting slower, 10 falling billings, 12 limits
--   entity_id      varchar
--   customer_id    varchar
--   customer_name  varchar
--   amount         decimal(38, 3)  1 paid or open too slowly, 9 balance, 10 billings of the twelve months, 12 above the limit
--   figure         double          1 percent of their own, 9 days slower, 10 percent of all billings, 12 percent of the limit
--   is_alarm       boolean         9, 10, 12: reaches the threshold of an alarm alone
with slow as (
  select
    dimension_sets.currency,
    1 as signal,
    entity_id,
    customer_id,
    sum(year_paid_slowly + open_slowly) as amount,
    sum(year_paid + open_slowly) as base,
    false as is_alarm
  from slow_positions
  join position_dates on position_dates.date_number = slow_positions.date_number and date_role = 'as_of'
  join scope on scope.dimension_set_id = slow_positions.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = slow_positions.dimension_set_id
  group by dimension_sets.currency, entity_id, customer_id
  having sum(year_paid_slowly + open_slowly) <> 0
),
behind as (
  select
    currency, signal, entity_id, customer_id, amount,
    case when base > 0 then cast(amount as double) / cast(base as double) * 100 end as figure, is_alarm
  from slow
  union all
  select
    payers.currency, 9, payers.entity_id, payers.customer_id, balance, change_days,
    coalesce(balance > 0 and place <= alarm, false)
  from deteriorating_payers as payers
  join signal_thresholds on signal_thresholds.signal = 9
  left join signal_balances
    on signal_balances.currency = payers.currency
    and signal_balances.date_role = payers.date_role
    and signal_balances.entity_id = payers.entity_id
    and signal_balances.customer_id = payers.customer_id
  where payers.date_role = 'as_of' and is_deteriorating
  union all
  select currency, 10, entity_id, customer_id, previous, share, coalesce(share >= alarm, false)
  from signal_paces
  join signal_thresholds on signal_thresholds.signal = 10
  where date_role = 'as_of' and is_halved
  union all
  select
    currency, 12, entity_id, customer_id, balance - credit_limit,
    case when credit_limit > 0 then cast(balance as double) / cast(credit_limit as double) * 100 end, true
  from signal_balances
  where date_role = 'as_of' and is_over
)
select
  behind.currency,
  behind.signal,
  behind.entity_id,
  behind.customer_id,
  customers.name as customer_name,
  cast(behind.amount as decimal(38, 3)) as amount,
  behind.figure,
  behind.is_alarm
from behind
join warning_signals
  on warning_signals.currency = behind.currency and warning_signals.signal = behind.signal and missing is null
left join customers on customers.entity_id = behind.entity_id and customers.customer_id = behind.customer_id
