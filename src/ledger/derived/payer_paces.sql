-- table:     payer_paces
-- answers:   How long does each customer take to pay lately, and how long before, at both dates?
-- grain:     one row per date and customer with an invoice settled in the fifteen months to the date, or overdue
-- reads:     settlements, document_paths, payers, movements, ledger_span, position_dates
-- columns:
--   date_role           varchar  as_of, compare_to
--   payer_id            integer  of payers
--   recent_documents    bigint   invoices settled by a payment in the three months to the date, or open and overdue
--   recent_days         double   median of their days from issue to settlement, or to the date while open
--   previous_documents  bigint   invoices settled by a payment in the twelve months before those three
--   previous_days       double   median
--   previous_spread     double   median of the absolute differences from that median, days
--   is_deteriorating    boolean  more than 10 days above, and more than twice the spread; null: cannot be told
--   reason              varchar  few_recent (under 3), few_previous (under 6), ledger_start; null: can be told
-- identity:  not exists (select 1 from payer_paces where (is_deteriorating is null) <> (reason is not null))
-- identity:  not exists (select 1 from payer_paces group by date_role, payer_id having count(*) > 1)

-- A habit is the customer's, as a class is: filters choose customers, and change no habit.
with dates as (
  select
    date_number,
    date_role,
    position_date,
    case when position_date = last_day(position_date) then last_day(cast(position_date - interval '3 months' as date))
      else cast(position_date - interval '3 months' as date) end as recent_eve,
    case when position_date = last_day(position_date) then last_day(cast(position_date - interval '15 months' as date))
      else cast(position_date - interval '15 months' as date) end as previous_eve
  from position_dates
),
settled as (
  select date_number, document_id, settled_date, settled_date > recent_eve as is_recent
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
  select date_number, document_id, settled_date as day, is_recent
  from settled
  union all
  select date_number, document_id, position_date, true
  from overdue
  where claim > 0
),
paid as (
  select
    followed.date_number,
    payer_id,
    is_recent,
    date_diff('day', document_paths.issue_date, followed.day) as days
  from followed
  join document_paths on document_paths.document_id = followed.document_id
  join payers on payers.dimension_set_id = document_paths.dimension_set_id
  where document_paths.is_invoice
),
medians as (
  select
    date_number,
    payer_id,
    count(case when is_recent then 1 end) as recent_documents,
    median(case when is_recent then days end) as recent_days,
    count(case when not is_recent then 1 end) as previous_documents,
    median(case when not is_recent then days end) as previous_days
  from paid
  group by date_number, payer_id
),
spreads as (
  select paid.date_number, paid.payer_id, median(abs(days - previous_days)) as previous_spread
  from paid
  join medians on medians.date_number = paid.date_number and medians.payer_id = paid.payer_id
  where not is_recent
  group by paid.date_number, paid.payer_id
),
told as (
  select
    medians.*,
    date_role,
    previous_spread,
    case
      when previous_eve + 1 < ledger_start then 'ledger_start'
      when recent_documents < 3 then 'few_recent'
      when previous_documents < 6 then 'few_previous'
    end as reason
  from medians
  join dates on dates.date_number = medians.date_number
  cross join ledger_span
  left join spreads on spreads.date_number = medians.date_number and spreads.payer_id = medians.payer_id
  where has_history and position_date >= ledger_start
)
select
  date_role,
  payer_id,
  recent_documents,
  recent_days,
  previous_documents,
  previous_days,
  previous_spread,
  case when reason is null
    then recent_days - previous_days > 10 and recent_days - previous_days > 2 * previous_spread end as is_deteriorating,
  reason
from told
