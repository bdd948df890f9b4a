-- view:      forecast_weeks
-- answers:   What was to be expected in each of the thirteen weeks after a date, by payer class?
-- grain:     one row per date, currency, payer class and week
-- needs:     history
-- reads:     cell_forecasts, forecast_groups, cells, scope
-- columns:
--   step          bigint          of forecast_dates
--   currency      varchar
--   payer_class   varchar         null: cannot be told
--   week          bigint          1 ... 13; week j runs from 7j - 6 to 7j days after the date
--   expected      double          an expectation, in units of the currency
--   variance      double          customers pay independently of each other, and each all or nothing: with a mean of m and
--                                 at most a to pay no customer's payments can vary by more than m x (a - m)
--   basis_amount  decimal(38, 3)  open at the date on invoices whose age has a basis; the same in every week
--   no_basis      decimal(38, 3)  open at the date without one
-- identity:  not exists (select 1 from forecast_weeks where expected < 0 or variance < -0.000001)
-- identity:  not exists (select 1 from forecast_weeks group by step, currency, payer_class having sum(expected) > max(basis_amount) + 0.001)

with scope_cells as (
  select distinct cells.cell_id
  from cells
  join scope on scope.dimension_set_id = cells.dimension_set_id
),
by_customer as (
  select
    step, group_number, payer_id,
    sum(open_amount) as open_amount,
    sum(basis_amount) as basis_amount,
    sum(week_1) as week_1,
    sum(week_2) as week_2,
    sum(week_3) as week_3,
    sum(week_4) as week_4,
    sum(week_5) as week_5,
    sum(week_6) as week_6,
    sum(week_7) as week_7,
    sum(week_8) as week_8,
    sum(week_9) as week_9,
    sum(week_10) as week_10,
    sum(week_11) as week_11,
    sum(week_12) as week_12,
    sum(week_13) as week_13
  from cell_forecasts
  join scope_cells on scope_cells.cell_id = cell_forecasts.cell_id
  where payer_id is not null
  group by step, group_number, payer_id
),
parts as (
  select
    step, group_number, open_amount, basis_amount,
    week_1, variance_1,
    week_2, variance_2,
    week_3, variance_3,
    week_4, variance_4,
    week_5, variance_5,
    week_6, variance_6,
    week_7, variance_7,
    week_8, variance_8,
    week_9, variance_9,
    week_10, variance_10,
    week_11, variance_11,
    week_12, variance_12,
    week_13, variance_13
  from cell_forecasts
  join scope_cells on scope_cells.cell_id = cell_forecasts.cell_id
  where payer_id is null
  union all
  select
    step, group_number, open_amount, basis_amount,
    week_1, week_1 * (cast(basis_amount as double) - week_1),
    week_2, week_2 * (cast(basis_amount as double) - week_2),
    week_3, week_3 * (cast(basis_amount as double) - week_3),
    week_4, week_4 * (cast(basis_amount as double) - week_4),
    week_5, week_5 * (cast(basis_amount as double) - week_5),
    week_6, week_6 * (cast(basis_amount as double) - week_6),
    week_7, week_7 * (cast(basis_amount as double) - week_7),
    week_8, week_8 * (cast(basis_amount as double) - week_8),
    week_9, week_9 * (cast(basis_amount as double) - week_9),
    week_10, week_10 * (cast(basis_amount as double) - week_10),
    week_11, week_11 * (cast(basis_amount as double) - week_11),
    week_12, week_12 * (cast(basis_amount as double) - week_12),
    week_13, week_13 * (cast(basis_amount as double) - week_13)
  from by_customer
),
by_group as (
  select
    step, group_number,
    sum(open_amount) as open_amount,
    sum(basis_amount) as basis_amount,
    sum(week_1) as week_1, sum(variance_1) as variance_1,
    sum(week_2) as week_2, sum(variance_2) as variance_2,
    sum(week_3) as week_3, sum(variance_3) as variance_3,
    sum(week_4) as week_4, sum(variance_4) as variance_4,
    sum(week_5) as week_5, sum(variance_5) as variance_5,
    sum(week_6) as week_6, sum(variance_6) as variance_6,
    sum(week_7) as week_7, sum(variance_7) as variance_7,
    sum(week_8) as week_8, sum(variance_8) as variance_8,
    sum(week_9) as week_9, sum(variance_9) as variance_9,
    sum(week_10) as week_10, sum(variance_10) as variance_10,
    sum(week_11) as week_11, sum(variance_11) as variance_11,
    sum(week_12) as week_12, sum(variance_12) as variance_12,
    sum(week_13) as week_13, sum(variance_13) as variance_13
  from parts
  group by step, group_number
)
select
  step,
  currency,
  payer_class,
  weeks.week,
  case weeks.week
    when 1 then week_1 when 2 then week_2 when 3 then week_3
    when 4 then week_4 when 5 then week_5 when 6 then week_6
    when 7 then week_7 when 8 then week_8 when 9 then week_9
    when 10 then week_10 when 11 then week_11 when 12 then week_12
    when 13 then week_13
  end as expected,
  case weeks.week
    when 1 then variance_1 when 2 then variance_2 when 3 then variance_3
    when 4 then variance_4 when 5 then variance_5 when 6 then variance_6
    when 7 then variance_7 when 8 then variance_8 when 9 then variance_9
    when 10 then variance_10 when 11 then variance_11 when 12 then variance_12
    when 13 then variance_13
  end as variance,
  cast(basis_amount as decimal(38, 3)) as basis_amount,
  cast(open_amount - basis_amount as decimal(38, 3)) as no_basis
from by_group
join forecast_groups on forecast_groups.group_number = by_group.group_number
cross join generate_series(1, 13) as weeks(week)
