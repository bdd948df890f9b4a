-- table:     trend_stale
-- answers:   How many open invoices were older than usual, by quarter-end?
-- grain:     one row per quarter-end and dimension set with an open claim
-- reads:     movements, document_paths, payers, trend_habits, trend_dates
-- columns:
--   date_number        integer  of trend_dates
--   dimension_set_id   integer
--   invoices           bigint   open invoices
--   measured_invoices  bigint   of these, those whose usual days can be told
--   stale_invoices     bigint   of these, those that are older
-- identity:  not exists (select 1 from trend_stale where stale_invoices > measured_invoices or measured_invoices > invoices)
with claims as (
  select date_number, position_date, document_id, dimension_set_id, sum(claim_amount) as claim
  from movements
  cross join trend_dates
  where is_quarter and movement_date <= position_date and (closed_date is null or closed_date > position_date)
  group by date_number, position_date, document_id, dimension_set_id
)
select
  claims.date_number,
  claims.dimension_set_id,
  count(*) as invoices,
  count(slow_days) as measured_invoices,
  count(case when date_diff('day', issue_date, position_date) > slow_days then 1 end) as stale_invoices
from claims
join document_paths on document_paths.document_id = claims.document_id and is_invoice
join payers on payers.dimension_set_id = claims.dimension_set_id
left join trend_habits on trend_habits.date_number = claims.date_number and trend_habits.payer_id = payers.payer_id
where claim > 0
group by claims.date_number, claims.dimension_set_id
