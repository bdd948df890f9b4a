-- What is paid of a document as a whole was paid by the day of the last of its payments.
create or replace temp table import_last_days as
select record, max(day) as day
from import_paid_rows
group by record;

update import_settled
set settlement_date = last_days.day
from import_last_days as last_days
where last_days.record = import_settled.record and last_days.day is not null;

drop table import_last_days;
