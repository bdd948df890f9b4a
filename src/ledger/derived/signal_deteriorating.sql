-- table:     signal_deteriorating
-- answers:   How many customers take longer to pay than they used to, and how many owe more than the largest of them?
-- grain:     one row per currency and date with customers of whom it can be told
-- reads:     payer_paces, signal_balances
-- columns:
--   currency     varchar
--   date_role    varchar         as_of, compare_to
--   signal       integer         9
--   part         decimal(38, 5)  customers
--   whole        decimal(38, 5)  1
--   alarm_part   decimal(38, 5)  place of the largest balance among theirs; null: none of them owes anything
--   alarm_whole  decimal(38, 5)  1
--   missing      varchar         null
with worse as (
  select
    currency,
    payer_paces.date_role,
    count(case when is_deteriorating then 1 end) as customers,
    max(case when is_deteriorating and balance > 0 then balance end) as largest
  from payer_paces
  join signal_balances
    on signal_balances.date_role = payer_paces.date_role and signal_balances.payer_id = payer_paces.payer_id
  where is_deteriorating is not null
  group by currency, payer_paces.date_role
),
larger as (
  select worse.currency, worse.date_role, count(*) as customers
  from worse
  join signal_balances
    on signal_balances.currency = worse.currency and signal_balances.date_role = worse.date_role and balance > largest
  group by worse.currency, worse.date_role
)
select
  worse.currency,
  worse.date_role,
  9 as signal,
  cast(worse.customers as decimal(38, 5)) as part,
  cast(1 as decimal(38, 5)) as whole,
  cast(case when largest is not null then 1 + coalesce(larger.customers, 0) end as decimal(38, 5)) as alarm_part,
  cast(1 as decimal(38, 5)) as alarm_whole,
  cast(null as varchar) as missing
from worse
left join larger on larger.currency = worse.currency and larger.date_role = worse.date_role
