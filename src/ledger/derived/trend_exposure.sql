-- table:     trend_exposure
-- answers:   What was open, how late, and reminded of or not, at the twelve month-ends?
-- grain:     one row per date and dimension set that carries something
-- reads:     movements, document_paths, trend_reminders, trend_dates
-- columns:
--   date_number       integer         of trend_dates
--   dimension_set_id  integer
--   claims            decimal(38, 3)  positive open amounts
--   credits           decimal(38, 3)  negative open amounts
--   overdue           decimal(38, 3)  claims past their due date
--   overdue_reminded  decimal(38, 3)  of these, what had been reminded of
--   late              decimal(38, 3)  claims more than 15 days past due
--   late_reminded     decimal(38, 3)  of these, what had been reminded of
--   open_slowly       decimal(38, 3)  invoices open, and issued more than sixty days before
-- identity:  not exists (select 1 from trend_exposure where overdue > claims or late > overdue or open_slowly > claims)
-- identity:  not exists (select 1 from trend_exposure where overdue_reminded > overdue or late_reminded > late)

-- Each change on the first month-end that shows it, added up to each. What is closed adds up to nothing, and is left out.
with bounds as (
  select min(position_date) as first_date, max(position_date) as last_date
  from trend_dates
),
recent as (
  select
    movements.document_id, dimension_set_id, movement_date, claim_amount, credit_amount, issue_date, due_date,
    closed_date, reminder_date, last_date
  from movements
  cross join bounds
  left join trend_reminders on trend_reminders.document_id = movements.document_id
  where movement_date <= last_date and (closed_date is null or closed_date > first_date)
),
late as (
  select *
  from recent
  where claim_amount <> 0 and due_date < last_date and (closed_date is null or closed_date > due_date + 1)
),
changes as (
  select
    dimension_set_id, movement_date as day, last_date, claim_amount as claims, credit_amount as credits,
    0 as overdue, 0 as overdue_reminded, 0 as late, 0 as late_reminded, 0 as open_slowly
  from recent
  union all
  select dimension_set_id, greatest(movement_date, due_date + 1), last_date, 0, 0, claim_amount, 0, 0, 0, 0
  from late
  union all
  select
    dimension_set_id, greatest(movement_date, due_date + 1, reminder_date), last_date, 0, 0, 0, claim_amount, 0, 0, 0
  from late
  where reminder_date is not null
  union all
  select dimension_set_id, greatest(movement_date, due_date + 16), last_date, 0, 0, 0, 0, claim_amount, 0, 0
  from late
  union all
  select
    dimension_set_id, greatest(movement_date, due_date + 16, reminder_date), last_date, 0, 0, 0, 0, 0, claim_amount, 0
  from late
  where reminder_date is not null
  union all
  select
    recent.dimension_set_id, greatest(movement_date, recent.issue_date + 61), last_date, 0, 0, 0, 0, 0, 0, claim_amount
  from recent
  join document_paths on document_paths.document_id = recent.document_id and is_invoice
  where claim_amount <> 0
    and recent.issue_date + 61 <= last_date
    and (recent.closed_date is null or recent.closed_date > recent.issue_date + 61)
),
steps as (
  select
    dimension_set_id,
    greatest(12 - date_diff('month', day, last_date), 1) as date_number,
    sum(claims) as claims,
    sum(credits) as credits,
    sum(overdue) as overdue,
    sum(overdue_reminded) as overdue_reminded,
    sum(late) as late,
    sum(late_reminded) as late_reminded,
    sum(open_slowly) as open_slowly
  from changes
  where day <= last_date
  group by dimension_set_id, greatest(12 - date_diff('month', day, last_date), 1)
),
carriers as (
  select distinct dimension_set_id
  from steps
),
levels as (
  select
    trend_dates.date_number,
    carriers.dimension_set_id,
    sum(claims) over by_then as claims,
    sum(credits) over by_then as credits,
    sum(overdue) over by_then as overdue,
    sum(overdue_reminded) over by_then as overdue_reminded,
    sum(late) over by_then as late,
    sum(late_reminded) over by_then as late_reminded,
    sum(open_slowly) over by_then as open_slowly
  from carriers
  cross join trend_dates
  left join steps
    on steps.dimension_set_id = carriers.dimension_set_id and steps.date_number = trend_dates.date_number
  window by_then as (partition by carriers.dimension_set_id order by trend_dates.date_number)
)
select *
from levels
where claims <> 0 or credits <> 0
