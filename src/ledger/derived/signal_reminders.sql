-- table:     signal_reminders
-- answers:   How much of what is late was never reminded of, and how many overdue customers were reminded?
-- grain:     one row per currency, date and signal with something past due
-- reads:     late_reminders, reminders
-- columns:
--   currency     varchar
--   date_role    varchar         as_of, compare_to
--   signal       integer         4 late without a reminder, 5 customers reminded
--   part         decimal(38, 5)  a hundred times: 4 what was not reminded of, 5 customers reminded
--   whole        decimal(38, 5)  4 what is more than 15 days late, 5 overdue customers
--   alarm_part   decimal(38, 5)  the same as part
--   alarm_whole  decimal(38, 5)  the same as whole
--   missing      varchar         nothing_late; null: it can be told
with sums as (
  select
    currency,
    date_role,
    cast(sum(overdue_15) as decimal(38, 5)) as late,
    cast(sum(unreminded_15) * 100 as decimal(38, 5)) as unreminded,
    cast(count(*) as decimal(38, 5)) as customers,
    cast(count(case when is_reminded then 1 end) * 100 as decimal(38, 5)) as reminded
  from late_reminders
  where exists (select 1 from reminders)
  group by currency, date_role
)
select
  currency, date_role, 4 as signal, unreminded as part, late as whole, unreminded as alarm_part, late as alarm_whole,
  case when late = 0 then 'nothing_late' end as missing
from sums
union all
select currency, date_role, 5, reminded, customers, reminded, customers, null
from sums
