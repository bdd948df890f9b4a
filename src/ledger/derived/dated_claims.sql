-- table:     dated_claims
-- answers:   Which claims were open at the dates from which cash is forecast?
-- grain:     one row per date and document, whatever the scope
-- reads:     forecast_members, forecast_dates, movements, document_paths
-- columns:
--   step              bigint          of forecast_dates
--   position_date     date
--   document_id       bigint
--   dimension_set_id  integer
--   group_number      bigint          of forecast_groups, by the customer's class at the date
--   payer_id          integer
--   days_late         double          the customer's at the date
--   is_invoice        boolean         an invoice or instalment of the ledger's own time, as the curves follow them
--   is_disputed       boolean         false where it is not known
--   age_days          bigint          since issue
--   due_days          bigint          until the due date; negative: overdue
--   open_amount       decimal(18, 3)  positive; credits not yet applied are left out
-- identity:  not exists (select 1 from dated_claims where open_amount <= 0)
-- identity:  not exists (select 1 from dated_claims group by step, document_id having count(*) > 1)
with open_claims as (
  select
    forecast_dates.step, document_id,
    min(dimension_set_id) as dimension_set_id,
    min(issue_date) as issue_date,
    min(due_date) as due_date,
    sum(claim_amount) as open_amount
  from movements
  cross join forecast_dates
  where movement_date <= position_date and (closed_date is null or closed_date > position_date)
  group by forecast_dates.step, document_id
  having sum(claim_amount) > 0
)
select
  open_claims.step,
  position_date,
  open_claims.document_id,
  open_claims.dimension_set_id,
  group_number,
  payer_id,
  days_late,
  is_invoice,
  is_disputed,
  position_date - open_claims.issue_date as age_days,
  open_claims.due_date - position_date as due_days,
  cast(open_amount as decimal(18, 3)) as open_amount
from open_claims
join forecast_members
  on forecast_members.step = open_claims.step and forecast_members.dimension_set_id = open_claims.dimension_set_id
join document_paths on document_paths.document_id = open_claims.document_id
