-- table:     quarter_lateness
-- answers:   How late was paid, or is still open, what fell due in each quarter?
-- grain:     one row per dimension set and quarter in which something fell due that is paid or open at the as-of date
-- reads:     payments, movements, document_paths, payer_dates, settings
-- columns:
--   dimension_set_id  integer
--   due_quarter       date            first day of the quarter
--   amount            decimal(38, 3)  of invoices, paid and still open
--   days_late         decimal(38, 3)  amount x days from the due date to payment, or to the as-of date
--   band              tinyint         of this set alone, as lateness_band has it: -1, 0, 30, 60
with still_open as (
  select document_id, dimension_set_id, due_date, claim_amount
  from movements
  cross join settings
  where claim_amount <> 0 and due_date <= as_of
    and movement_date <= as_of and (closed_date is null or closed_date > as_of)
),
fell_due as (
  select
    dimension_set_id,
    due_date,
    amount,
    amount * cast(effective_date - due_date as decimal(9, 0)) as days_late
  from payments
  cross join settings
  where due_date <= as_of and effective_date <= as_of and (reversed_date is null or reversed_date > as_of)
  union all
  select
    still_open.dimension_set_id,
    still_open.due_date,
    claim_amount,
    claim_amount * cast(as_of - still_open.due_date as decimal(9, 0))
  from still_open
  join document_paths on document_paths.document_id = still_open.document_id
  cross join settings
  where is_invoice
),
quarters as (
  select
    dimension_set_id,
    cast(date_trunc('quarter', due_date) as date) as due_quarter,
    cast(sum(amount) as decimal(38, 3)) as amount,
    cast(sum(days_late) as decimal(38, 3)) as days_late
  from fell_due
  cross join settings
  join payer_dates on payer_dates.position_date = as_of
  group by dimension_set_id, cast(date_trunc('quarter', due_date) as date)
)
select
  dimension_set_id,
  due_quarter,
  amount,
  days_late,
  cast(lateness_band(days_late, amount) as tinyint) as band
from quarters
