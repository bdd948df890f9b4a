-- table:     payer_positions
-- answers:   How does each customer pay, at the dates at which customers are classed?
-- grain:     one row per date and customer with something open, settled, or paid in the six months before
-- reads:     payer_dates, payers, document_paths, settlements, movements, payments, ledger_span
-- columns:
--   date_number        integer         of payer_dates
--   payer_id           integer         of payers
--   payer_class        varchar         prompt, slow, late, very_late, critical; new, inactive; null: cannot be told
--   days_late          double          weighted by amount, over payments of six months and what is overdue; early: negative
--   paid_amount        decimal(38, 3)  payments of six months that were not taken back by the date; null: cannot be told
--   claims             decimal(38, 3)  positive open amounts
--   credits            decimal(38, 3)  negative open amounts
--   overdue            decimal(38, 3)  claims past their due date
--   overdue_30         decimal(38, 3)  claims more than 30 days past due
--   settled_documents  bigint          claims of any kind that were settled by the date
--   reason             varchar         why there is no class: ledger_start, no_history, no_payments; null: there is one
-- identity:  not exists (select 1 from payer_positions where overdue > claims or overdue_30 > overdue)
-- identity:  not exists (select 1 from payer_positions where (payer_class is null) <> (reason is not null))
-- identity:  not exists (select 1 from payer_positions group by date_number, payer_id having count(*) > 1)

-- A class is the customer's, of all that it was invoiced in a currency: filters choose customers, and change no class.
with bounds as (
  select min(eve) as first_eve, min(position_date) as first_date
  from payer_dates
),
recent_payments as (
  select payer_id, due_date, effective_date, reversed_date, amount
  from payments
  join payers on payers.dimension_set_id = payments.dimension_set_id
  cross join bounds
  where effective_date > first_eve
),
paid as (
  select
    date_number,
    payer_id,
    sum(amount) as paid_amount,
    sum(amount * cast(date_diff('day', due_date, effective_date) as decimal(9, 0))) as paid_days_late
  from recent_payments
  cross join payer_dates
  where effective_date > eve
    and effective_date <= position_date
    and (reversed_date is null or reversed_date > position_date)
  group by date_number, payer_id
),
recent_movements as (
  select payer_id, movement_date, closed_date, due_date, claim_amount, credit_amount
  from movements
  join payers on payers.dimension_set_id = movements.dimension_set_id
  cross join bounds
  where closed_date is null or closed_date > first_date
),
open_amounts as (
  select
    date_number,
    payer_id,
    sum(claim_amount) as claims,
    sum(credit_amount) as credits,
    sum(case when due_date < position_date then claim_amount else 0 end) as overdue,
    sum(case when due_date < position_date
      then claim_amount * cast(date_diff('day', due_date, position_date) as decimal(9, 0)) else 0 end) as overdue_days,
    sum(case when due_date + 30 < position_date then claim_amount else 0 end) as overdue_30
  from recent_movements
  cross join payer_dates
  where movement_date <= position_date and (closed_date is null or closed_date > position_date)
  group by date_number, payer_id
),
-- Most documents close once and for good; only the others need their settlements.
settled as (
  select dimension_set_id, closed_date as settled_date, cast(null as date) as reopened_date
  from document_paths
  where amount > 0 and closed_date is not null
  union all
  select dimension_set_id, settled_date, reopened_date
  from settlements
  join document_paths on document_paths.document_id = settlements.document_id
  where document_paths.amount > 0 and not document_paths.is_plain
),
-- Of each day, the first date that it counts at: one pass over all documents instead of one per date.
days as (
  select cast(day as date) as day, min(date_number) as date_number
  from payer_dates
  cross join generate_series(
    (select min(position_date) from payer_dates), (select max(position_date) from payer_dates), interval '1 day'
  ) as series(day)
  where cast(day as date) <= position_date
  group by day
),
changes as (
  select payer_id, greatest(settled_date, first_date) as day, 1 as settled
  from settled
  join payers on payers.dimension_set_id = settled.dimension_set_id
  cross join bounds
  union all
  select payer_id, greatest(reopened_date, first_date), -1
  from settled
  join payers on payers.dimension_set_id = settled.dimension_set_id
  cross join bounds
  where reopened_date is not null
),
changed as (
  select payer_id, date_number, sum(settled) as settled
  from changes
  join days on days.day = changes.day
  group by payer_id, date_number
),
settled_by_date as (
  select payer_dates.date_number, payer_id, cast(sum(settled) as bigint) as settled_documents
  from changed
  join payer_dates on payer_dates.date_number >= changed.date_number
  group by payer_dates.date_number, payer_id
),
everybody as (
  select distinct payer_id
  from payers
),
positions as (
  select
    payer_dates.date_number,
    everybody.payer_id,
    case
      when not has_history then 'no_history'
      when eve + 1 < ledger_start then 'ledger_start'
    end as window_reason,
    paid_amount is not null as has_payments,
    coalesce(paid_amount, 0) as paid_amount,
    coalesce(paid_days_late, 0) + coalesce(overdue_days, 0) as days_late,
    coalesce(claims, 0) as claims,
    coalesce(credits, 0) as credits,
    coalesce(overdue, 0) as overdue,
    coalesce(overdue_30, 0) as overdue_30,
    coalesce(settled_by_date.settled_documents, 0) as settled_documents
  from payer_dates
  cross join everybody
  cross join ledger_span
  left join settled_by_date
    on settled_by_date.date_number = payer_dates.date_number and settled_by_date.payer_id = everybody.payer_id
  left join paid on paid.date_number = payer_dates.date_number and paid.payer_id = everybody.payer_id
  left join open_amounts
    on open_amounts.date_number = payer_dates.date_number and open_amounts.payer_id = everybody.payer_id
),
measured as (
  select
    date_number,
    payer_id,
    window_reason,
    days_late as amount_days_late,
    paid_amount + overdue as weight,
    paid_amount <= 0 and overdue = 0 as is_quiet,
    paid_amount,
    claims,
    credits,
    overdue,
    overdue_30,
    settled_documents
  from positions
  where has_payments or claims > 0 or credits < 0 or settled_documents > 0
),
-- Of those that are hardly known and quiet, who owes something is new, and who owes nothing has stopped.
-- Classes are told by the amounts: a ratio of 60 may round to more.
classed as (
  select
    *,
    case
      when window_reason is not null then null
      when settled_documents < 3 and overdue_30 = 0 and not (is_quiet and claims = 0) then 'new'
      when is_quiet then 'inactive'
      when weight <= 0 then null
      when amount_days_late <= 0 then 'prompt'
      when amount_days_late <= 15 * weight then 'slow'
      when amount_days_late <= 30 * weight then 'late'
      when amount_days_late <= 60 * weight then 'very_late'
      else 'critical'
    end as payer_class
  from measured
)
select
  date_number,
  payer_id,
  payer_class,
  case when window_reason is null and weight > 0
    then cast(1000 * amount_days_late as double) / cast(1000 * weight as double) end as days_late,
  case when window_reason is null then paid_amount end as paid_amount,
  claims,
  credits,
  overdue,
  overdue_30,
  settled_documents,
  case when payer_class is null then coalesce(window_reason, 'no_payments') end as reason
from classed
