-- table:     signal_scenario
-- answers:   Do nearly all reminders follow one scenario, however the customers pay?
-- grain:     one row per currency and date with reminders in twelve months
-- reads:     reminder_scenarios
-- columns:
--   currency     varchar
--   date_role    varchar         as_of, compare_to
--   signal       integer         6
--   part         decimal(38, 5)  a hundred times the reminders of the most frequent scenario
--   whole        decimal(38, 5)  reminders whose scenario is stated
--   alarm_part   decimal(38, 5)  payer classes that it went to; of several equally frequent the most
--   alarm_whole  decimal(38, 5)  1
--   missing      varchar         scenario: none is stated; null: it can be told
with ranked as (
  select
    *,
    row_number() over (partition by currency, date_role order by reminders desc, classes desc) as place,
    sum(reminders) over (partition by currency, date_role) as stated
  from reminder_scenarios
  where scenario is not null
),
asked as (
  select currency, date_role
  from reminder_scenarios
  group by currency, date_role
)
select
  asked.currency,
  asked.date_role,
  6 as signal,
  cast(reminders * 100 as decimal(38, 5)) as part,
  cast(stated as decimal(38, 5)) as whole,
  cast(classes as decimal(38, 5)) as alarm_part,
  cast(1 as decimal(38, 5)) as alarm_whole,
  case when reminders is null then 'scenario' end as missing
from asked
left join ranked on ranked.currency = asked.currency and ranked.date_role = asked.date_role and place = 1
