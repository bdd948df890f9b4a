-- table:     signal_counts
-- answers:   How many customers are overdue with the sales representative who has most, and how many owe above their limit?
-- grain:     one row per currency, date and signal
-- reads:     signal_representatives, signal_balances
-- columns:
--   currency     varchar
--   date_role    varchar         as_of, compare_to
--   signal       integer         7 overdue customers of a sales representative, 12 limits
--   part         decimal(38, 5)  customers
--   whole        decimal(38, 5)  1
--   alarm_part   decimal(38, 5)  the same as part
--   alarm_whole  decimal(38, 5)  1
--   missing      varchar         sales_rep, credit_limit: none is known; null: it can be told
with counts as (
  select
    currency, date_role, 7 as signal,
    max(case when sales_rep is not null then customers end) as customers,
    case when count(sales_rep) = 0 then 'sales_rep' end as missing
  from signal_representatives
  group by currency, date_role
  union all
  select
    currency, date_role, 12, count(case when is_over then 1 end),
    case when count(credit_limit) = 0 then 'credit_limit' end
  from signal_balances
  group by currency, date_role
)
select
  currency,
  date_role,
  signal,
  cast(customers as decimal(38, 5)) as part,
  cast(1 as decimal(38, 5)) as whole,
  cast(customers as decimal(38, 5)) as alarm_part,
  cast(1 as decimal(38, 5)) as alarm_whole,
  missing
from counts
