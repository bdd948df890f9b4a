-- table:     forecast_positions
-- answers:   What was to be expected of a customer in each of the thirteen weeks after a date?
-- grain:     one row per date and dimension set with an open claim, whatever the scope
-- reads:     dated_claims, forecast_survival
-- columns:
--   step              bigint          of forecast_dates
--   group_number      bigint          of forecast_groups, by the customer's class at the date
--   payer_id          integer         of payers
--   dimension_set_id  integer
--   open_amount       decimal(38, 3)  claims at the date
--   basis_amount      decimal(38, 3)  of them, on invoices whose age has a basis
--   week_1            double          an expectation in units of the currency, of the days 1 to 7 after the date
--   week_2            double          of the days 8 to 14
--   week_3            double
--   week_4            double
--   week_5            double
--   week_6            double
--   week_7            double
--   week_8            double
--   week_9            double
--   week_10           double
--   week_11           double
--   week_12           double
--   week_13           double
-- identity:  not exists (select 1 from forecast_positions where basis_amount > open_amount or week_1 < 0 or week_13 < 0)
-- identity:  not exists (select 1 from forecast_positions group by step, dimension_set_id having count(*) > 1)

-- An invoice of age a is paid in week j with the chance (S(a + 7j - 7) - S(a + 7j)) / S(a). No basis: nothing of that age
-- was ever unpaid (S = 0), fewer than five invoices were seen at it, or the claim is no invoice and its age not followed.
with judged as (
  select
    claims.step, claims.group_number, payer_id, dimension_set_id, open_amount,
    case when is_invoice and at_risk_documents >= 5 and unpaid > 0 then open_amount else 0 end as basis_amount,
    case when is_invoice and at_risk_documents >= 5 and unpaid > 0
      then cast(open_amount as double) / unpaid else 0 end as weight,
    unpaid,
    unpaid_1,
    unpaid_2,
    unpaid_3,
    unpaid_4,
    unpaid_5,
    unpaid_6,
    unpaid_7,
    unpaid_8,
    unpaid_9,
    unpaid_10,
    unpaid_11,
    unpaid_12,
    unpaid_13
  from dated_claims as claims
  left join forecast_survival as survival
    on survival.step = claims.step and survival.group_number = claims.group_number and survival.age_days = claims.age_days
)
select
  step,
  group_number,
  payer_id,
  dimension_set_id,
  cast(sum(open_amount) as decimal(38, 3)) as open_amount,
  cast(sum(basis_amount) as decimal(38, 3)) as basis_amount,
  sum(case when weight > 0 then weight * (unpaid - unpaid_1) else 0 end) as week_1,
  sum(case when weight > 0 then weight * (unpaid_1 - unpaid_2) else 0 end) as week_2,
  sum(case when weight > 0 then weight * (unpaid_2 - unpaid_3) else 0 end) as week_3,
  sum(case when weight > 0 then weight * (unpaid_3 - unpaid_4) else 0 end) as week_4,
  sum(case when weight > 0 then weight * (unpaid_4 - unpaid_5) else 0 end) as week_5,
  sum(case when weight > 0 then weight * (unpaid_5 - unpaid_6) else 0 end) as week_6,
  sum(case when weight > 0 then weight * (unpaid_6 - unpaid_7) else 0 end) as week_7,
  sum(case when weight > 0 then weight * (unpaid_7 - unpaid_8) else 0 end) as week_8,
  sum(case when weight > 0 then weight * (unpaid_8 - unpaid_9) else 0 end) as week_9,
  sum(case when weight > 0 then weight * (unpaid_9 - unpaid_10) else 0 end) as week_10,
  sum(case when weight > 0 then weight * (unpaid_10 - unpaid_11) else 0 end) as week_11,
  sum(case when weight > 0 then weight * (unpaid_11 - unpaid_12) else 0 end) as week_12,
  sum(case when weight > 0 then weight * (unpaid_12 - unpaid_13) else 0 end) as week_13
from judged
group by step, group_number, payer_id, dimension_set_id
