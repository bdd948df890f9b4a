-- table:     legal_limits
-- answers:   Until when may an invoice be payable, by its date of issue?
-- grain:     one row per kind of buyer and date of issue for which a rule is known
-- reads:     documents, legal_values
-- columns:
--   buyer            varchar  private, and the public ones of buyers; public: the strictest, for its kind is not told
--   issue_date       date     stands for the receipt of goods or of the request for payment too, which no ledger has
--   plain_limit      date     days from the date of issue
--   month_end_first  date     the days of the other count are added, then the month is filled up; null: public buyers
--   month_end_last   date     the month is filled up, then the days are added
--   last_limit       date     latest of these: beyond it nothing is lawful
-- identity:  not exists (select 1 from legal_limits where last_limit < plain_limit)
with dates as (
  select distinct issue_date from documents
),
rules as (
  select rule, valid_from, coalesce(valid_until, date '9999-12-31') as valid_until, cast(value as integer) as days
  from legal_values
  where rule in ('agreed_days', 'month_end_days', 'public_days', 'public_health_days', 'public_undertaking_days')
),
known as (
  select
    issue_date,
    max(case when rule = 'agreed_days' then days end) as agreed_days,
    max(case when rule = 'month_end_days' then days end) as month_end_days,
    max(case when rule = 'public_days' then days end) as public_days,
    max(case when rule = 'public_health_days' then days end) as public_health_days,
    max(case when rule = 'public_undertaking_days' then days end) as public_undertaking_days
  from dates
  join rules on issue_date between valid_from and valid_until
  group by issue_date
),
bodies as (
  select 'public' as buyer, issue_date, least(public_days, public_health_days, public_undertaking_days) as days
  from known
  union all
  select 'public_authority', issue_date, public_days
  from known
  union all
  select 'public_health', issue_date, public_health_days
  from known
  union all
  select 'public_undertaking', issue_date, public_undertaking_days
  from known
)
select
  'private' as buyer,
  issue_date,
  cast(issue_date + agreed_days as date) as plain_limit,
  last_day(cast(issue_date + month_end_days as date)) as month_end_first,
  cast(last_day(issue_date) + month_end_days as date) as month_end_last,
  cast(greatest(
    issue_date + agreed_days, last_day(cast(issue_date + month_end_days as date)), last_day(issue_date) + month_end_days
  ) as date) as last_limit
from known
where agreed_days is not null and month_end_days is not null
union all
select
  buyer,
  issue_date,
  cast(issue_date + days as date),
  null,
  null,
  cast(issue_date + days as date)
from bodies
where days is not null
