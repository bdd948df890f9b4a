-- view:      payment_curve_summary
-- answers:   After how many days is a quarter, half and three quarters of what was invoiced paid?
-- grain:     one row per currency and payment curve
-- needs:     history
-- reads:     payment_curves
-- columns:
--   currency               varchar
--   segment                varchar         null: not stated, or the whole
--   is_total               boolean
--   documents              bigint          invoices that the curve counts
--   amount                 decimal(38, 3)  their amounts
--   quartile_1_days        bigint          first age, since issue (policy: since due), with at most 75 % unpaid; null: not reached
--   median_days            bigint          with at most 50 % unpaid
--   quartile_3_days        bigint          with at most 25 % unpaid
--   quartile_1_days_count  bigint          the same over invoices instead of amounts
--   median_days_count      bigint
--   quartile_3_days_count  bigint
-- identity:  not exists (select 1 from payment_curve_summary where median_days < quartile_1_days)

-- Shares are products of quotients: a half may come out as 0.5000000000000001, hence the tolerance.
with ages as (
  select
    currency, segment, is_total, at_risk_documents, at_risk_amount, age_days,
    unpaid_share - 0.000000001 as share,
    unpaid_share_count - 0.000000001 as share_count
  from payment_curves
)
select
  currency,
  segment,
  is_total,
  max(at_risk_documents) as documents,
  max(at_risk_amount) as amount,
  min(case when share <= 0.75 then age_days end) as quartile_1_days,
  min(case when share <= 0.5 then age_days end) as median_days,
  min(case when share <= 0.25 then age_days end) as quartile_3_days,
  min(case when share_count <= 0.75 then age_days end) as quartile_1_days_count,
  min(case when share_count <= 0.5 then age_days end) as median_days_count,
  min(case when share_count <= 0.25 then age_days end) as quartile_3_days_count
from ages
group by currency, segment, is_total
