-- table:     payer_habits
-- answers:   After how many days is an open invoice older than nineteen in twenty that the customer paid?
-- grain:     one row per date and customer of whom it can be told
-- reads:     document_paths, settlements, settling_ranks, payers, payer_positions, payer_dates, dimension_sets,
--            position_dates
-- columns:
--   date_number      integer  of position_dates
--   payer_id         integer  of payers
--   slow_days        integer  nearest rank of 95 per cent of the days from issue to settlement, of all that were paid by the date
--   paid_documents   bigint   invoices settled by a payment by the date that it rests on, 20 at least
--   is_own           boolean  the customer's own; else that of the payer class, because the customer has fewer than 20
-- identity:  not exists (select 1 from payer_habits group by date_number, payer_id having count(*) > 1)
-- identity:  not exists (select 1 from payer_habits where paid_documents < 20)

-- A habit is the customer's, as a class is: filters choose customers, and change no habit.
with dates as (
  select
    max(case when date_number = 1 then position_date end) as date_1,
    max(case when date_number = 2 then position_date end) as date_2
  from position_dates
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
-- The dates side by side: one pass over all that was paid.
paid as (
  select
    payer_id,
    cast(date_diff('day', issue_date, settled_date) as integer) as days,
    coalesce(settled_date <= date_1 and (reopened_date is null or reopened_date > date_1), false) as by_1,
    coalesce(settled_date <= date_2 and (reopened_date is null or reopened_date > date_2), false) as by_2
  from settled
  join payers on payers.dimension_set_id = settled.dimension_set_id
  cross join dates
),
known as (
  select payer_id, count(case when by_1 then 1 end) as paid_1, count(case when by_2 then 1 end) as paid_2
  from paid
  group by payer_id
  having count(case when by_1 then 1 end) >= 20 or count(case when by_2 then 1 end) >= 20
),
habits as (
  -- A decimal share keeps the rank exact.
  select
    paid.payer_id,
    quantile_disc(case when by_1 then days end, 0.95) as slow_1,
    quantile_disc(case when by_2 then days end, 0.95) as slow_2
  from paid
  join known on known.payer_id = paid.payer_id
  group by paid.payer_id
),
own as (
  select
    date_number,
    known.payer_id,
    case date_number when 1 then paid_1 else paid_2 end as paid_documents,
    case date_number when 1 then slow_1 else slow_2 end as slow_days
  from known
  join habits on habits.payer_id = known.payer_id
  cross join position_dates
  where case date_number when 1 then paid_1 else paid_2 end >= 20
),
members as (
  select
    payer_id,
    max(case when position_date = date_1 then payer_class end) as class_1,
    max(case when position_date = date_2 then payer_class end) as class_2
  from payer_positions
  join payer_dates on payer_dates.date_number = payer_positions.date_number
  cross join dates
  group by payer_id
),
pooled as (
  select currency, class_1, class_2, days, by_1, by_2, count(*) as paid_documents
  from paid
  join members on members.payer_id = paid.payer_id
  join dimension_sets on dimension_sets.dimension_set_id = paid.payer_id
  group by currency, class_1, class_2, days, by_1, by_2
),
ages as (
  select
    date_number,
    currency,
    case date_number when 1 then class_1 else class_2 end as payer_class,
    days,
    sum(paid_documents) as paid_documents
  from pooled
  cross join position_dates
  where case date_number when 1 then by_1 else by_2 end
  group by date_number, currency, case date_number when 1 then class_1 else class_2 end, days
),
ranked as (
  select
    *,
    sum(paid_documents) over (partition by date_number, currency, payer_class order by days) as so_far,
    sum(paid_documents) over (partition by date_number, currency, payer_class) as all_documents
  from ages
),
classes as (
  select date_number, currency, payer_class, min(days) as slow_days, cast(max(all_documents) as bigint) as paid_documents
  from ranked
  where payer_class is not null and so_far * 20 >= all_documents * 19
  group by date_number, currency, payer_class
)
select
  position_dates.date_number,
  members.payer_id,
  cast(coalesce(own.slow_days, classes.slow_days) as integer) as slow_days,
  coalesce(own.paid_documents, classes.paid_documents) as paid_documents,
  own.payer_id is not null as is_own
from members
cross join position_dates
join dimension_sets on dimension_sets.dimension_set_id = members.payer_id
left join own on own.date_number = position_dates.date_number and own.payer_id = members.payer_id
left join classes
  on classes.date_number = position_dates.date_number
  and classes.currency = dimension_sets.currency
  and classes.payer_class = case position_dates.date_number when 1 then class_1 else class_2 end
  and classes.paid_documents >= 20
where own.payer_id is not null or classes.paid_documents is not null
