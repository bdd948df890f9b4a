-- Splits what is settled of each loaded document into write-off, payment, credit and difference.
-- What the file says about the open amount goes before what it says was paid, that before the status, that before a date.
create or replace temp table import_settled as
with totals as (
  select
    record,
    source_line,
    kind,
    issue_date,
    settlement_date,
    amount,
    open_amount,
    paid_amount,
    status_meaning,
    write_off_stated,
    case
      when open_amount is not null then amount - open_amount
      when paid_amount is not null then paid_amount + coalesce(write_off_stated, 0)
      when status_meaning in ('paid', 'credited', 'written_off') then amount
      when status_meaning in ('open', 'partial') then coalesce(write_off_stated, 0)
      when settlement_date is not null then amount
      else coalesce(write_off_stated, 0)
    end as settled
  from import_rows
  where reason is null
),
written as (
  select
    *,
    case when sign(settled) <> sign(amount) then settled else 0 end as difference,
    case
      when sign(settled) <> sign(amount) then 0
      when write_off_stated <> 0 then sign(settled) * least(abs(write_off_stated), abs(settled))
      when status_meaning = 'written_off'
        then settled - sign(settled) * least(abs(coalesce(paid_amount, 0)), abs(settled))
      else 0
    end as write_off
  from totals
)
select
  record,
  source_line,
  kind,
  issue_date,
  settlement_date,
  amount,
  abs(settled) >= abs(amount) as is_settled,
  cast(write_off as decimal(18, 3)) as write_off,
  cast(difference as decimal(18, 3)) as difference,
  cast(case
    when status_meaning = 'credited' then 0
    when open_amount is not null and paid_amount is not null
      then sign(settled) * least(abs(paid_amount), abs(settled - difference - write_off))
    else settled - difference - write_off
  end as decimal(18, 3)) as paid,
  cast(case
    when status_meaning = 'credited' then settled - difference - write_off
    when open_amount is not null and paid_amount is not null
      then settled - difference - write_off
        - sign(settled) * least(abs(paid_amount), abs(settled - difference - write_off))
    else 0
  end as decimal(18, 3)) as credited,
  -- Where another row of the list is known to settle it.
  cast(null as varchar) as link,
  cast(null as varchar) as counterpart
from written
where settled <> 0;
