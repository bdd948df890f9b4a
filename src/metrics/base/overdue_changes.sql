-- view:      overdue_changes
-- answers:   By how much did what each customer owes past its due date change between the two dates?
-- grain:     one row per currency and customer; none where one of the dates cannot be told
-- reads:     positions, scope, dimension_sets, customers, date_reasons
-- columns:
--   currency       varchar         ISO 4217
--   entity_id      varchar
--   customer_id    varchar
--   customer_name  varchar
--   change         decimal(38, 3)  overdue at the as-of date - overdue at the comparison date
-- identity:  not exists (select 1 from (select currency, sum(change) as change from overdue_changes group by currency)
--            join (select currency, sum(case when date_role = 'as_of' then overdue else -overdue end) as expected
--            from headline group by currency) using (currency) where change <> expected)
with told as (
  select count(*) = 2 as are_both
  from date_reasons
  where date_role in ('as_of', 'compare_to') and balance_reason is null
),
changes as (
  select
    positions.currency,
    dimension_sets.entity_id,
    dimension_sets.customer_id,
    cast(sum(case when date_role = 'as_of' then overdue else -overdue end) as decimal(38, 3)) as change
  from positions
  join scope on scope.dimension_set_id = positions.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = positions.dimension_set_id
  where (select are_both from told)
  group by positions.currency, dimension_sets.entity_id, dimension_sets.customer_id
)
select
  changes.currency,
  changes.entity_id,
  changes.customer_id,
  customers.name as customer_name,
  changes.change
from changes
left join customers
  on customers.entity_id = changes.entity_id and customers.customer_id = changes.customer_id
