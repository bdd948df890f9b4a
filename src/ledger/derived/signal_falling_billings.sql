-- table:     signal_falling_billings
-- answers:   How many customers are billed less than half of what they used to be?
-- grain:     one row per currency and date with billings in the twelve months
-- reads:     signal_paces
-- columns:
--   currency     varchar
--   date_role    varchar         as_of, compare_to
--   signal       integer         10
--   part         decimal(38, 5)  customers
--   whole        decimal(38, 5)  1
--   alarm_part   decimal(38, 5)  a hundred times the previous billings of the largest of them; 0: there are none
--   alarm_whole  decimal(38, 5)  previous billings of all
--   missing      varchar         no_billings; null: it can be told
select
  currency,
  date_role,
  10 as signal,
  cast(count(case when is_halved then 1 end) as decimal(38, 5)) as part,
  cast(1 as decimal(38, 5)) as whole,
  cast(coalesce(max(case when is_halved then previous end), 0) * 100 as decimal(38, 5)) as alarm_part,
  cast(sum(previous) as decimal(38, 5)) as alarm_whole,
  case when sum(previous) <= 0 then 'no_billings' end as missing
from signal_paces
group by currency, date_role
