-- table:     exposure_positions
-- answers:   What was open, how late, at the two dates?
-- grain:     one row per date and dimension set that carries something
-- reads:     movements, position_dates
-- columns:
--   date_number        integer         of position_dates
--   dimension_set_id   integer
--   claims             decimal(38, 3)  positive open amounts
--   credits            decimal(38, 3)  negative open amounts
--   overdue            decimal(38, 3)  claims past their due date
--   late_1             decimal(38, 3)  claims more than bucket_edge_1 days past due (policy: past issue)
--   late_2             decimal(38, 3)
--   late_3             decimal(38, 3)
--   late_4             decimal(38, 3)
--   disputed           decimal(38, 3)  claims of disputed documents
--   assumed            decimal(38, 3)  claims whose due date was assumed
--   open_documents     bigint          documents with a claim
--   overdue_documents  bigint
--   late_documents_1   bigint
--   late_documents_2   bigint
--   late_documents_3   bigint
--   late_documents_4   bigint
--   credit_documents   bigint          documents with unapplied credit
with open_documents as (
  select
    date_number,
    document_id,
    dimension_set_id,
    sum(claim_amount) as claim,
    sum(credit_amount) as credit,
    bool_or(is_disputed) as is_disputed,
    bool_or(is_assumed) as is_assumed,
    max(position_date - due_date) as days_late,
    max(position_date - case when ageing_basis = 'issue' then issue_date else due_date end) as days_aged
  from movements
  cross join position_dates
  where movement_date <= position_date and (closed_date is null or closed_date > position_date)
  group by date_number, document_id, dimension_set_id
)
select
  open_documents.date_number,
  dimension_set_id,
  sum(claim) as claims,
  sum(credit) as credits,
  sum(case when days_late > 0 then claim else 0 end) as overdue,
  sum(case when days_aged > bucket_edge_1 then claim else 0 end) as late_1,
  sum(case when days_aged > bucket_edge_2 then claim else 0 end) as late_2,
  sum(case when days_aged > bucket_edge_3 then claim else 0 end) as late_3,
  sum(case when days_aged > bucket_edge_4 then claim else 0 end) as late_4,
  sum(case when is_disputed then claim else 0 end) as disputed,
  sum(case when is_assumed then claim else 0 end) as assumed,
  count(case when claim > 0 then 1 end) as open_documents,
  count(case when claim > 0 and days_late > 0 then 1 end) as overdue_documents,
  count(case when claim > 0 and days_aged > bucket_edge_1 then 1 end) as late_documents_1,
  count(case when claim > 0 and days_aged > bucket_edge_2 then 1 end) as late_documents_2,
  count(case when claim > 0 and days_aged > bucket_edge_3 then 1 end) as late_documents_3,
  count(case when claim > 0 and days_aged > bucket_edge_4 then 1 end) as late_documents_4,
  count(case when credit < 0 then 1 end) as credit_documents
from open_documents
join position_dates on position_dates.date_number = open_documents.date_number
group by open_documents.date_number, dimension_set_id
