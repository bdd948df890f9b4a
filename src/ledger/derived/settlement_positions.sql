-- table:     settlement_positions
-- answers:   Which invoices were settled by a payment in the windows?
-- grain:     one row per date and dimension set that carries something
-- reads:     settlements, documents, position_dates
-- columns:
--   date_number             integer  of position_dates
--   dimension_set_id        integer
--   settled_documents       bigint   invoices settled by a payment in the window, and still settled
--   settled_late_documents  bigint   of these, settled after their due date
--   settled_days_late       bigint   of all these, the days from due date to settlement
select
  date_number,
  documents.dimension_set_id,
  count(*) as settled_documents,
  count(case when settled_date > due_date then 1 end) as settled_late_documents,
  cast(sum(date_diff('day', due_date, settled_date)) as bigint) as settled_days_late
from settlements
join documents on documents.document_id = settlements.document_id
cross join position_dates
where settlements.settled_by = 'payment'
  and settled_date <= position_date
  and settled_date > position_date - window_days
  and (reopened_date is null or reopened_date > position_date)
  and documents.kind in ('invoice', 'instalment')
  and not documents.is_opening
  and documents.amount > 0
group by date_number, documents.dimension_set_id
