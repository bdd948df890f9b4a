-- table:     trend_scenarios
-- answers:   How many reminders of which scenario went to whom in the twelve months to the month-ends?
-- grain:     one row per date, customer, dimension set and scenario
-- reads:     reminder_targets, trend_dates
-- columns:
--   date_number       integer  of trend_dates
--   payer_id          integer  of payers
--   dimension_set_id  integer  of the documents reminded of; null: of the whole account
--   scenario          varchar  null: not stated
--   reminders         bigint
with months as (
  select payer_id, dimension_set_id, scenario, last_day(reminder_date) as month_end, count(*) as reminders
  from reminder_targets
  group by payer_id, dimension_set_id, scenario, last_day(reminder_date)
)
select date_number, payer_id, dimension_set_id, scenario, cast(sum(reminders) as bigint) as reminders
from months
join trend_dates on month_end <= position_date and month_end > last_day(cast(position_date - interval '12 months' as date))
group by date_number, payer_id, dimension_set_id, scenario
