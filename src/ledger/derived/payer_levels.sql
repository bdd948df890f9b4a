-- table:     payer_levels
-- answers:   What does each customer in scope owe at both dates, and what was agreed with it?
-- grain:     one row per date and customer in scope; nothing owed: 0
-- reads:     scope, payers, dimension_sets, customers, exposure_positions, position_dates
-- columns:
--   date_number   integer         of position_dates
--   date_role     varchar         as_of, compare_to
--   payer_id      integer         of payers
--   currency      varchar
--   claims        decimal(18, 3)  positive open amounts of what is in scope
--   credits       decimal(18, 3)  negative open amounts
--   overdue       decimal(18, 3)  claims past their due date
--   credit_limit  decimal(18, 3)  as loaded, also at past dates; null: none known
--   has_terms     boolean         the terms agreed with the customer are known
-- identity:  not exists (select 1 from payer_levels group by date_number, payer_id having count(*) > 1)
with members as (
  select distinct payer_id
  from payers
  join scope on scope.dimension_set_id = payers.dimension_set_id
),
levels as (
  select date_number, payer_id, sum(claims) as claims, sum(credits) as credits, sum(overdue) as overdue
  from exposure_positions
  join scope on scope.dimension_set_id = exposure_positions.dimension_set_id
  join payers on payers.dimension_set_id = exposure_positions.dimension_set_id
  group by date_number, payer_id
)
select
  position_dates.date_number,
  date_role,
  members.payer_id,
  currency,
  cast(coalesce(claims, 0) as decimal(18, 3)) as claims,
  cast(coalesce(credits, 0) as decimal(18, 3)) as credits,
  cast(coalesce(overdue, 0) as decimal(18, 3)) as overdue,
  credit_limit,
  terms_days is not null as has_terms
from members
cross join position_dates
join dimension_sets on dimension_sets.dimension_set_id = members.payer_id
left join customers on customers.entity_id = dimension_sets.entity_id and customers.customer_id = dimension_sets.customer_id
left join levels on levels.date_number = position_dates.date_number and levels.payer_id = members.payer_id
