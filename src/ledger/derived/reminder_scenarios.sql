-- table:     reminder_scenarios
-- answers:   To how many customers of which classes did each scenario of reminders go in twelve months?
-- grain:     one row per currency, date and scenario
-- reads:     scenario_positions, payer_levels, scope
-- columns:
--   currency   varchar
--   date_role  varchar  as_of, compare_to
--   scenario   varchar  null: not stated
--   reminders  bigint   of the twelve months to the date
--   customers  bigint
--   classes    bigint   payer classes of these customers at the date
select
  currency,
  date_role,
  scenario,
  cast(sum(reminders) as bigint) as reminders,
  count(distinct scenario_positions.payer_id) as customers,
  count(distinct payer_class) as classes
from scenario_positions
join payer_levels
  on payer_levels.date_number = scenario_positions.date_number
  and payer_levels.payer_id = scenario_positions.payer_id
left join scope on scope.dimension_set_id = scenario_positions.dimension_set_id
where scenario_positions.dimension_set_id is null or scope.dimension_set_id is not null
group by currency, date_role, scenario
