-- table:     open_claims
-- answers:   Which claims were open at the two dates, for how long, and when was each last reminded of?
-- grain:     one row per date and document with a claim
-- reads:     movements, document_paths, payers, dimension_sets, payer_habits, reminder_targets, position_dates
-- columns:
--   date_number       integer         of position_dates
--   date_role         varchar         as_of, compare_to
--   document_id       bigint
--   dimension_set_id  integer
--   payer_id          integer         of payers
--   currency          varchar
--   claim             decimal(18, 3)  positive open amount
--   days_overdue      bigint          negative: not due yet
--   age_days          bigint          since issue
--   is_invoice        boolean         a positive invoice or instalment of the ledger's own time
--   slow_days         integer         see payer_habits; null: cannot be told, or no invoice
--   reminder_date     date            of the last reminder by the date, see below; null: none
-- identity:  not exists (select 1 from open_claims where claim <= 0)
with claims as (
  select date_number, document_id, dimension_set_id, sum(claim_amount) as claim
  from movements
  cross join position_dates
  where movement_date <= position_date and (closed_date is null or closed_date > position_date)
  group by date_number, document_id, dimension_set_id
),
reminded as (
  select date_number, payer_id, document_id, max(reminder_date) as reminder_date
  from reminder_targets
  cross join position_dates
  where reminder_date <= position_date
  group by date_number, payer_id, document_id
),
placed as (
  select
    position_dates.date_number,
    date_role,
    claims.document_id,
    claims.dimension_set_id,
    payers.payer_id,
    currency,
    cast(claim as decimal(18, 3)) as claim,
    date_diff('day', due_date, position_date) as days_overdue,
    date_diff('day', issue_date, position_date) as age_days,
    is_invoice,
    due_date,
    issue_date
  from claims
  join position_dates on position_dates.date_number = claims.date_number
  join document_paths on document_paths.document_id = claims.document_id
  join dimension_sets on dimension_sets.dimension_set_id = claims.dimension_set_id
  join payers on payers.dimension_set_id = claims.dimension_set_id
  where claim > 0
)
-- A reminder of the whole account is one of what was past due on its day; one of a document is its own at any time.
select
  placed.date_number,
  date_role,
  placed.document_id,
  dimension_set_id,
  placed.payer_id,
  currency,
  claim,
  days_overdue,
  age_days,
  is_invoice,
  case when is_invoice then slow_days end as slow_days,
  greatest(
    own.reminder_date,
    case when account.reminder_date > due_date and account.reminder_date >= issue_date then account.reminder_date end
  ) as reminder_date
from placed
left join payer_habits on payer_habits.date_number = placed.date_number and payer_habits.payer_id = placed.payer_id
left join reminded as own on own.date_number = placed.date_number and own.document_id = placed.document_id
left join reminded as account
  on account.date_number = placed.date_number and account.payer_id = placed.payer_id and account.document_id is null
