-- view:      customer_curve_summary
-- answers:   After how many days has a customer paid a quarter, half and three quarters of its invoices, and all together?
-- grain:     one row per currency and customer with an invoice, and per currency for all in scope
-- needs:     history
-- reads:     customer_curves
-- columns:
--   currency         varchar
--   is_total         boolean         of all in scope
--   entity_id        varchar         null: of all
--   customer_id      varchar
--   documents        bigint          invoices that the curve counts; below five there is no curve
--   amount           decimal(38, 3)  their amounts
--   quartile_1_days  bigint          first age, since issue (policy: since due), with at most 75 % unpaid; null: not reached, or no curve
--   median_days      bigint          with at most 50 % unpaid
--   quartile_3_days  bigint          with at most 25 % unpaid
-- identity:  not exists (select 1 from customer_curve_summary where median_days < quartile_1_days)
-- identity:  not exists (select 1 from customer_curve_summary where documents < 5 and quartile_1_days is not null)
select
  currency,
  is_total,
  entity_id,
  customer_id,
  max(documents) as documents,
  max(at_risk_amount) as amount,
  max(quartile_1_days) as quartile_1_days,
  max(median_days) as median_days,
  max(quartile_3_days) as quartile_3_days
from customer_curves
group by currency, is_total, entity_id, customer_id
