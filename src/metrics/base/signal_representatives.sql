-- view:      signal_representatives
-- answers:   How many customers of each sales representative are overdue?
-- grain:     one row per currency, date and representative with customers
-- reads:     positions, scope, dimension_sets, dimension_values, date_reasons
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
levels as (
  select
    dimension_sets.currency,
    positions.date_role,
    sales_rep,
    entity_id,
    customer_id,
    sum(overdue) as overdue
  from positions
  join scope on scope.dimension_set_id = positions.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = positions.dimension_set_id
  join date_reasons on date_reasons.date_role = positions.date_role and balance_reason is null
  left join sales on sales.dimension_set_id = positions.dimension_set_id
  group by dimension_sets.currency, positions.date_role, sales_rep, entity_id, customer_id
)
select
  currency,
  date_role,
  sales_rep,
  count(case when overdue > 0 then 1 end) as customers,
  cast(sum(overdue) as decimal(38, 3)) as overdue
from levels
group by currency, date_role, sales_rep
