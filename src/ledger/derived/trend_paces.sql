-- table:     trend_paces
-- answers:   Which customers took longer to pay than they used to, by quarter-end?
-- grain:     one row per quarter-end and customer of whom it can be told
-- reads:     settlements, document_paths, payers, movements, trend_dates
-- columns:
--   date_number       integer  of trend_dates
--   payer_id          integer  of payers
--   is_deteriorating  boolean  see payer_paces: the same, at these dates
-- identity:  not exists (select 1 from trend_paces group by date_number, payer_id having count(*) > 1)
with dates as (
  select
    date_number,
    position_date,
    last_day(cast(position_date - interval '3 months' as date)) as recent_eve,
    last_day(cast(position_date - interval '15 months' as date)) as previous_eve
  from trend_dates
  where is_quarter
),
settled as (
  select date_number, document_id, settled_date as day, settled_date > recent_eve as is_recent
  from settlements
  cross join dates
  where settled_by = 'payment' and settled_date > previous_eve and settled_date <= position_date
    and (reopened_date is null or reopened_date > position_date)
),
overdue as (
  select date_number, document_id, position_date, sum(claim_amount) as claim
  from movements
  cross join dates
  where movement_date <= position_date and (closed_date is null or closed_date > position_date)
    and due_date < position_date
  group by date_number, document_id, position_date
),
followed as (
  select date_number, document_id, day, is_recent
  from settled
  union all
  select date_number, document_id, position_date, true
  from overdue
  where claim > 0
),
paid as (
  select date_number, payer_id, is_recent, date_diff('day', document_paths.issue_date, followed.day) as days
  from followed
  join document_paths on document_paths.document_id = followed.document_id
  join payers on payers.dimension_set_id = document_paths.dimension_set_id
  where document_paths.is_invoice
),
medians as (
  select
    date_number,
    payer_id,
    median(case when is_recent then days end) as recent_days,
    median(case when not is_recent then days end) as previous_days
  from paid
  group by date_number, payer_id
  having count(case when is_recent then 1 end) >= 3 and count(case when not is_recent then 1 end) >= 6
),
spreads as (
  select paid.date_number, paid.payer_id, median(abs(days - previous_days)) as previous_spread
  from paid
  join medians on medians.date_number = paid.date_number and medians.payer_id = paid.payer_id
  where not is_recent
  group by paid.date_number, paid.payer_id
)
select
  medians.date_number,
  medians.payer_id,
  recent_days - previous_days > 10 and recent_days - previous_days > 2 * previous_spread as is_deteriorating
from medians
join spreads on spreads.date_number = medians.date_number and spreads.payer_id = medians.payer_id
