-- table:     trend_habits
-- answers:   After how many days was an open invoice older than nineteen in twenty that the customer had paid, by quarter-end?
-- grain:     one row per quarter-end and customer of whom it can be told
-- reads:     document_paths, settlements, settling_ranks, payers, payer_positions, payer_dates, dimension_sets, trend_dates
-- columns:
--   date_number  integer  of trend_dates
--   payer_id     integer  of payers
--   slow_days    integer  see payer_habits: the same, at these dates
-- identity:  not exists (select 1 from trend_habits group by date_number, payer_id having count(*) > 1)
with dates as (
  select trend_dates.date_number, trend_dates.position_date, payer_dates.date_number as class_number
  from trend_dates
  join payer_dates on payer_dates.position_date = trend_dates.position_date
  where trend_dates.is_quarter
),
settled as (
  select dimension_set_id, issue_date, closed_date as settled_date, cast(null as date) as reopened_date
  from document_paths
  join settling_ranks on settling_rank = last_rank and settled_by = 'payment'
  where is_invoice and closed_date is not null
  union all
  select dimension_set_id, issue_date, settled_date, reopened_date
  from settlements
  join document_paths on document_paths.document_id = settlements.document_id
  where is_invoice and not is_plain and settled_by = 'payment'
),
-- Documents of one customer that took as long, by the dates between which they were settled: few rows for many documents.
bounded as (
  select
    payer_id,
    cast(date_diff('day', issue_date, settled_date) as integer) as days,
    (select min(date_number) from dates where position_date >= settled_date) as first_number,
    (select min(date_number) from dates where position_date >= reopened_date) as end_number
  from settled
  join payers on payers.dimension_set_id = settled.dimension_set_id
),
paid as (
  select payer_id, days, first_number, end_number, count(*) as documents
  from bounded
  where first_number is not null
  group by payer_id, days, first_number, end_number
),
ages as (
  select date_number, class_number, payer_id, days, sum(documents) as documents
  from paid
  join dates on date_number >= first_number and (end_number is null or date_number < end_number)
  group by date_number, class_number, payer_id, days
),
own as (
  select date_number, payer_id, min(days) as slow_days
  from (
    select
      date_number,
      payer_id,
      days,
      sum(documents) over (partition by date_number, payer_id order by days) as so_far,
      sum(documents) over (partition by date_number, payer_id) as all_documents
    from ages
  ) as ranked
  where all_documents >= 20 and so_far * 20 >= all_documents * 19
  group by date_number, payer_id
),
members as (
  select dates.date_number, payer_positions.payer_id, currency, payer_class
  from payer_positions
  join dates on class_number = payer_positions.date_number
  join dimension_sets on dimension_sets.dimension_set_id = payer_positions.payer_id
),
pooled as (
  select ages.date_number, currency, payer_class, days, sum(documents) as documents
  from ages
  join members on members.date_number = ages.date_number and members.payer_id = ages.payer_id
  where payer_class is not null
  group by ages.date_number, currency, payer_class, days
),
classes as (
  select date_number, currency, payer_class, min(days) as slow_days
  from (
    select
      *,
      sum(documents) over (partition by date_number, currency, payer_class order by days) as so_far,
      sum(documents) over (partition by date_number, currency, payer_class) as all_documents
    from pooled
  ) as ranked
  where all_documents >= 20 and so_far * 20 >= all_documents * 19
  group by date_number, currency, payer_class
)
select
  members.date_number,
  members.payer_id,
  cast(coalesce(own.slow_days, classes.slow_days) as integer) as slow_days
from members
left join own on own.date_number = members.date_number and own.payer_id = members.payer_id
left join classes
  on classes.date_number = members.date_number
  and classes.currency = members.currency
  and classes.payer_class = members.payer_class
where own.payer_id is not null or classes.slow_days is not null
