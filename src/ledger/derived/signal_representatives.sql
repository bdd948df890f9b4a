-- table:     signal_representatives
-- answers:   How many customers of each sales representative are overdue?
-- grain:     one row per currency, date and representative with customers
-- reads:     exposure_positions, scope, payers, dimension_sets, dimension_values, date_reasons, position_dates
-- columns:
--   currency   varchar
--   date_role  varchar         as_of, compare_to
--   sales_rep  varchar         null: not stated
--   customers  bigint          with an overdue amount among what the representative sold
--   overdue    decimal(38, 3)
with sales as (
  select dimension_set_id, value as sales_rep
  from dimension_values
  where dimension = 'sales_rep'
),
late as (
  select currency, date_number, sales_rep, count(distinct payer_id) as customers, sum(overdue) as overdue
  from exposure_positions
  join scope on scope.dimension_set_id = exposure_positions.dimension_set_id
  join payers on payers.dimension_set_id = exposure_positions.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = exposure_positions.dimension_set_id
  left join sales on sales.dimension_set_id = exposure_positions.dimension_set_id
  where overdue > 0
  group by currency, date_number, sales_rep
),
everyone as (
  select currency, sales_rep
  from scope
  join dimension_sets on dimension_sets.dimension_set_id = scope.dimension_set_id
  left join sales on sales.dimension_set_id = scope.dimension_set_id
  group by currency, sales_rep
)
select
  everyone.currency,
  date_reasons.date_role,
  everyone.sales_rep,
  coalesce(customers, 0) as customers,
  cast(coalesce(overdue, 0) as decimal(38, 3)) as overdue
from everyone
cross join position_dates
join date_reasons on date_reasons.date_role = position_dates.date_role and balance_reason is null
left join late
  on late.currency = everyone.currency
  and late.date_number = position_dates.date_number
  and late.sales_rep is not distinct from everyone.sales_rep
