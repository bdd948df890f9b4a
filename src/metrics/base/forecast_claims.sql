-- view:      forecast_claims
-- answers:   Which claims were open at the dates from which cash is forecast?
-- grain:     one row per date and document in scope
-- needs:     history
-- reads:     dated_claims, scope
-- columns:
--   step           bigint          of forecast_dates
--   position_date  date
--   document_id    bigint
--   group_number   bigint          of forecast_groups, by the customer's class at the date
--   payer_id       integer
--   days_late      double          the customer's at the date
--   is_invoice     boolean         an invoice or instalment of the ledger's own time, as the curves follow them
--   is_disputed    boolean         false where it is not known
--   age_days       bigint          since issue
--   due_days       bigint          until the due date; negative: overdue
--   open_amount    decimal(38, 3)  positive; credits not yet applied are left out
-- identity:  not exists (select 1 from forecast_claims where open_amount <= 0)
-- identity:  not exists (select 1 from forecast_claims group by step, document_id having count(*) > 1)
-- identity:  not exists (select 1 from (select currency, sum(open_amount) as amount from forecast_claims
--            join forecast_groups using (group_number) where step = 0 group by currency) join headline using (currency)
--            where date_role = 'as_of' and amount <> gross_open)
select
  step,
  position_date,
  document_id,
  group_number,
  payer_id,
  days_late,
  is_invoice,
  is_disputed,
  age_days,
  due_days,
  cast(open_amount as decimal(38, 3)) as open_amount
from dated_claims
join scope on scope.dimension_set_id = dated_claims.dimension_set_id
