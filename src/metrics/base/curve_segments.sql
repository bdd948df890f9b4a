-- view:      curve_segments
-- answers:   Which segment does each dimension set of the scope belong to, and how large is that segment?
-- grain:     one row per dimension set in scope
-- reads:     scope, dimension_sets, dimension_values, settings, positions
-- columns:
--   dimension_set_id  integer
--   currency          varchar
--   segment           varchar  value of the dimension that segments are made by; null: not stated
--   segment_rank      bigint   1 for the most invoiced in 365 days; no two segments of a currency share one
-- identity:  not exists (select 1 from curve_segments group by dimension_set_id having count(*) > 1)
with members as (
  select
    scope.dimension_set_id,
    dimension_sets.currency,
    dimension_values.value as segment,
    coalesce(year_invoices, 0) as invoices
  from scope
  join dimension_sets on dimension_sets.dimension_set_id = scope.dimension_set_id
  cross join settings
  left join dimension_values
    on dimension_values.dimension_set_id = scope.dimension_set_id and dimension_values.dimension = settings.segment_by
  left join positions
    on positions.dimension_set_id = scope.dimension_set_id and positions.date_role = 'as_of'
),
sized as (
  select
    dimension_set_id, currency, segment,
    sum(invoices) over (partition by currency, segment) as invoices
  from members
)
select
  dimension_set_id,
  currency,
  segment,
  dense_rank() over (partition by currency order by invoices desc, segment) as segment_rank
from sized
