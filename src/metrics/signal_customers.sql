-- view:      signal_customers
-- answers:   Which customers are behind a warning signal at the as-of date?
-- grain:     one row per currency, signal and customer
-- reads:     slow_positions, position_dates, scope, payers, dimension_sets, late_reminders, open_claims, long_terms,
--            payer_paces, signal_paces, signal_balances, signal_thresholds, signal_reasons, customers
-- columns:
--   currency       varchar
--   signal         integer         1 slow payment, 4 late without a reminder, 5 never reminded, 8 older than usual,
--                                  9 getting slower, 10 falling billings, 11 long terms, 12 limits
--   entity_id      varchar
--   customer_id    varchar
--   customer_name  varchar
--   amount         decimal(38, 3)  1 paid or open too slowly, 4 not reminded of, 5 overdue, 8 open, 9 balance,
--                                  10 billings of the twelve months, 11 invoiced, 12 above the limit
--   figure         double          1 percent of their own, 4, 8, 11 documents, 5 days overdue, 9 days slower,
--                                  10 percent of all billings, 12 percent of the limit
--   is_alarm       boolean         9, 10, 12: reaches the threshold of an alarm alone
with slow as (
  select
    payer_id,
    sum(year_paid_slowly + open_slowly) as amount,
    sum(year_paid + open_slowly) as base,
    sum(sum(year_paid + open_slowly)) over (partition by min(currency)) as total
  from slow_positions
  join position_dates on position_dates.date_number = slow_positions.date_number and date_role = 'as_of'
  join scope on scope.dimension_set_id = slow_positions.dimension_set_id
  join payers on payers.dimension_set_id = slow_positions.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = slow_positions.dimension_set_id
  group by payer_id
),
longer as (
  select payer_id, sum(amount) as amount, count(*) as invoices
  from long_terms
  join position_dates on position_dates.date_number = long_terms.date_number and date_role = 'as_of'
  join scope on scope.dimension_set_id = long_terms.dimension_set_id
  join payers on payers.dimension_set_id = long_terms.dimension_set_id
  group by payer_id
),
balances as (
  select
    payer_id, balance, credit_limit, is_over,
    rank() over (partition by currency order by balance desc) as place
  from signal_balances
  where date_role = 'as_of'
),
paces as (
  select payer_id, previous, is_halved, sum(previous) over (partition by currency) as total
  from signal_paces
  where date_role = 'as_of'
),
behind as (
  select
    1 as signal, payer_id, amount,
    case when base > 0 then cast(amount as double) / cast(base as double) * 100 end as figure, false as is_alarm
  from slow
  where amount <> 0 and total > 0
  union all
  select 4, payer_id, unreminded_15, unreminded_count, false
  from late_reminders
  where date_role = 'as_of' and unreminded_count > 0
  union all
  select 5, payer_id, overdue, days_overdue, false
  from late_reminders
  where date_role = 'as_of' and not is_reminded
  union all
  select 8, payer_id, sum(claim), count(*), false
  from open_claims
  join scope on scope.dimension_set_id = open_claims.dimension_set_id
  where date_role = 'as_of' and age_days > slow_days
  group by payer_id
  union all
  select 9, balances.payer_id, balance, recent_days - previous_days, coalesce(balance > 0 and place <= alarm, false)
  from payer_paces
  join balances on balances.payer_id = payer_paces.payer_id
  join signal_thresholds on signal_thresholds.signal = 9
  where date_role = 'as_of' and is_deteriorating
  union all
  select 10, payer_id, previous, cast(previous as double) / cast(total as double) * 100,
    coalesce(previous * 100 >= total * cast(alarm as decimal(38, 2)), false)
  from paces
  join signal_thresholds on signal_thresholds.signal = 10
  where is_halved and total > 0
  union all
  select 11, payer_id, amount, invoices, false
  from longer
  union all
  select
    12, payer_id, balance - credit_limit,
    case when credit_limit > 0 then cast(balance as double) / cast(credit_limit as double) * 100 end, true
  from balances
  where is_over
)
select
  dimension_sets.currency,
  behind.signal,
  dimension_sets.entity_id,
  dimension_sets.customer_id,
  customers.name as customer_name,
  cast(behind.amount as decimal(38, 3)) as amount,
  behind.figure,
  behind.is_alarm
from behind
join dimension_sets on dimension_sets.dimension_set_id = behind.payer_id
join signal_reasons on signal_reasons.signal = behind.signal and date_role = 'as_of' and reason is null
left join customers
  on customers.entity_id = dimension_sets.entity_id and customers.customer_id = dimension_sets.customer_id
