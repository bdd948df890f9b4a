-- table:     signal_stale
-- answers:   How many open invoices are older than nineteen in twenty that the customer paid, and what do they weigh?
-- grain:     one row per currency and date with something open
-- reads:     open_claims, scope
-- columns:
--   currency     varchar
--   date_role    varchar         as_of, compare_to
--   signal       integer         8
--   part         decimal(38, 5)  invoices older than that
--   whole        decimal(38, 5)  1
--   alarm_part   decimal(38, 5)  a hundred times what of these is past due
--   alarm_whole  decimal(38, 5)  all that is past due
--   missing      varchar         few_paid: of no open invoice the usual days can be told; null: it can be told
select
  currency,
  date_role,
  8 as signal,
  cast(count(case when age_days > slow_days then 1 end) as decimal(38, 5)) as part,
  cast(1 as decimal(38, 5)) as whole,
  cast(sum(case when age_days > slow_days and days_overdue > 0 then claim else 0 end) * 100 as decimal(38, 5)) as alarm_part,
  cast(sum(case when days_overdue > 0 then claim else 0 end) as decimal(38, 5)) as alarm_whole,
  case when count(case when is_invoice then 1 end) > 0 and count(slow_days) = 0 then 'few_paid' end as missing
from open_claims
join scope on scope.dimension_set_id = open_claims.dimension_set_id
group by currency, date_role
