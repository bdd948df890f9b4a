-- view:      forecast_backtest
-- answers:   Had cash been forecast at earlier month-ends, with what was known then, how far would it have been off?
-- grain:     one row per currency, date and week
-- needs:     history
-- reads:     forecast_weeks, cell_trials, forecast_dates, cells, scope
-- columns:
--   currency       varchar         ISO 4217
--   position_date  date            the latest twelve month-ends whose thirteen weeks are over
--   week           bigint          1 ... 13
--   week_from      date
--   week_to        date
--   actual         decimal(38, 3)  payments of the week on invoices open at the date, less what was taken back since
--   expected       double          the forecast: units of the currency
--   lower          double          P10 at the widest, as in cash_forecast
--   upper          double          P90 likewise
--   by_due         decimal(38, 3)  naive: every open invoice paid on its due date, in week 1 if that is past
--   by_delay       decimal(38, 3)  naive: as many days after it as its customer was late on average at the date
--   error          double          sum of |expected - actual| over the sum of actual, over all weeks of the currency and so
--                                  the same in each, as are the next four; null: nothing was paid
--   error_due      double          the same of by_due
--   error_delay    double          the same of by_delay
--   inside_share   double          weeks between the two limits, which promise 0.8 at least
--   is_better      boolean         the forecast's error is below both others; null: nothing was paid
-- identity:  not exists (select 1 from forecast_backtest where lower > expected or upper < expected)
-- identity:  not exists (select 1 from forecast_backtest group by currency, position_date having count(*) <> 13)
with scope_cells as (
  select distinct cells.cell_id, cells.currency
  from cells
  join scope on scope.dimension_set_id = cells.dimension_set_id
),
forecasts as (
  select step, currency, week, sum(expected) as expected, sum(variance) as variance, sum(basis_amount) as basis_amount
  from forecast_weeks
  where step > 0
  group by step, currency, week
),
by_week as (
  select step, currency, week, sum(by_due) as by_due, sum(by_delay) as by_delay, sum(actual) as actual
  from cell_trials
  join scope_cells on scope_cells.cell_id = cell_trials.cell_id
  group by step, currency, week
),
tried as (
  select
    forecasts.currency,
    position_date,
    forecasts.week,
    cast(position_date + cast(7 * forecasts.week - 6 as integer) as date) as week_from,
    cast(position_date + cast(7 * forecasts.week as integer) as date) as week_to,
    cast(coalesce(actual, 0) as decimal(38, 3)) as actual,
    expected,
    greatest(0, expected - 1.2816 * sqrt(greatest(variance, 0))) as lower,
    least(cast(basis_amount as double), expected + 1.2816 * sqrt(greatest(variance, 0))) as upper,
    cast(coalesce(by_due, 0) as decimal(38, 3)) as by_due,
    cast(coalesce(by_delay, 0) as decimal(38, 3)) as by_delay
  from forecasts
  join forecast_dates on forecast_dates.step = forecasts.step
  left join by_week
    on by_week.step = forecasts.step and by_week.currency = forecasts.currency and by_week.week = forecasts.week
),
scored as (
  select
    *,
    cast(sum(actual) over everything as double) as paid,
    sum(abs(expected - cast(actual as double))) over everything as missed,
    sum(abs(cast(by_due - actual as double))) over everything as missed_due,
    sum(abs(cast(by_delay - actual as double))) over everything as missed_delay,
    avg(case when cast(actual as double) >= lower and cast(actual as double) <= upper then 1 else 0 end) over everything
      as inside_share
  from tried
  window everything as (partition by currency)
),
judged as (
  select
    *,
    case when paid > 0 then missed / paid end as error,
    case when paid > 0 then missed_due / paid end as error_due,
    case when paid > 0 then missed_delay / paid end as error_delay
  from scored
)
select
  currency, position_date, week, week_from, week_to, actual, expected, lower, upper, by_due, by_delay,
  error, error_due, error_delay, inside_share,
  error < error_due and error < error_delay as is_better
from judged
