-- In a list of one row per payment each row settles a part of its document on its own date.
create or replace temp table import_payments as
select
  paid.record,
  paid.source_line,
  paid.day,
  in_minor_units(case when sign(documents.amount_as_read) <> sign(documents.amount) then -paid.paid else paid.paid end,
    documents.minor_digits) as paid
from import_paid_rows as paid
join import_rows as documents on documents.record = paid.record
where documents.reason is null and paid.paid <> 0;

-- What the rows after the first of each document add to what the file says was paid.
insert into import_further_paid
select record, paid from import_paid_rows where row <> record and paid is not null;

delete from import_settled;

insert into import_settled by name
select
  documents.record,
  payments.source_line,
  documents.kind,
  documents.issue_date,
  payments.day as settlement_date,
  documents.amount,
  true as is_settled,
  0 as write_off,
  0 as difference,
  payments.paid,
  0 as credited
from import_payments as payments
join import_rows as documents on documents.record = payments.record;

-- What is closed beyond its payments, by the open amount or the status: credited, on the day of the last payment.
insert into import_settled by name
with sums as (
  select record, sum(paid) as paid, max(day) as last_day
  from import_payments
  group by record
),
rests as (
  select
    documents.*,
    sums.paid,
    sums.last_day,
    case
      when open_amount is not null then amount - open_amount
      when status_meaning in ('paid', 'credited', 'written_off') then amount
      else sums.paid
    end - coalesce(sums.paid, 0) as rest
  from import_rows as documents
  left join sums on sums.record = documents.record
  where reason is null
)
select
  record,
  source_line,
  kind,
  issue_date,
  last_day as settlement_date,
  amount,
  false as is_settled,
  cast(case when status_meaning = 'written_off' then rest else 0 end as decimal(18, 3)) as write_off,
  0 as difference,
  cast(case when paid is null and status_meaning is distinct from 'written_off' then rest else 0 end as decimal(18, 3)) as paid,
  cast(case when paid is not null and status_meaning is distinct from 'written_off' then rest else 0 end as decimal(18, 3))
    as credited
from rests
where rest <> 0 and sign(rest) = sign(amount);

drop table import_payments;
