-- table:     scenario_positions
-- answers:   How many reminders of which scenario went to whom in the twelve months to the dates?
-- grain:     one row per date, customer, dimension set and scenario
-- reads:     reminder_targets, position_dates, payer_positions, payer_dates
-- columns:
--   date_number       integer  of position_dates
--   payer_id          integer  of payers
--   dimension_set_id  integer  of the documents reminded of; null: of the whole account
--   scenario          varchar  null: not stated
--   payer_class       varchar  of the customer at the date; null: cannot be told
--   reminders         bigint
with dates as (
  select
    date_number,
    position_date,
    case
      when position_date = last_day(position_date) then last_day(cast(position_date - interval '12 months' as date))
      else cast(position_date - interval '12 months' as date)
    end as eve
  from position_dates
),
sent as (
  select date_number, position_date, payer_id, dimension_set_id, scenario, count(*) as reminders
  from reminder_targets
  cross join dates
  where reminder_date > eve and reminder_date <= position_date
  group by date_number, position_date, payer_id, dimension_set_id, scenario
),
classes as (
  select position_date, payer_id, payer_class
  from payer_positions
  join payer_dates on payer_dates.date_number = payer_positions.date_number
)
select date_number, sent.payer_id, dimension_set_id, scenario, payer_class, reminders
from sent
left join classes on classes.position_date = sent.position_date and classes.payer_id = sent.payer_id
