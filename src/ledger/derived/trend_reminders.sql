-- table:     trend_reminders
-- answers:   From which day on had a claim been reminded of, once it was late?
-- grain:     one row per document that was late at one of the month-ends, and was reminded of
-- reads:     movements, payers, reminder_targets, trend_dates
-- columns:
--   document_id    bigint
--   reminder_date  date    of the first reminder of it, or of the whole account once it was past due
with bounds as (
  select min(position_date) as first_date, max(position_date) as last_date
  from trend_dates
),
late as (
  select distinct document_id, payer_id, greatest(due_date + 1, issue_date) as ready_date
  from movements
  join payers on payers.dimension_set_id = movements.dimension_set_id
  cross join bounds
  where claim_amount > 0
    and due_date < last_date
    and (closed_date is null or closed_date > greatest(first_date, due_date + 1))
    and exists (select 1 from reminder_targets)
),
accounts as (
  select distinct payer_id, reminder_date
  from reminder_targets
  where document_id is null
),
reminded as (
  select late.document_id, min(reminder_date) as reminder_date
  from late
  join reminder_targets on reminder_targets.document_id = late.document_id
  group by late.document_id
  union all
  select late.document_id, accounts.reminder_date
  from late
  asof join accounts on accounts.payer_id = late.payer_id and late.ready_date <= accounts.reminder_date
)
select document_id, min(reminder_date) as reminder_date
from reminded
group by document_id
