-- table:     cell_forecasts
-- answers:   What was to be expected in each of the thirteen weeks after a date, cell by cell?
-- grain:     one row per date, payer class and cell; customers with sets in several cells have rows of their own
-- reads:     dated_claims, forecast_survival, payers, cell_scope
-- columns:
--   step          bigint          of forecast_dates
--   group_number  bigint          of forecast_groups, by the customers' class at the date
--   cell_id       bigint
--   payer_id      integer         of payers; null: all customers that lie in this cell alone
--   open_amount   decimal(38, 3)  claims at the date
--   basis_amount  decimal(38, 3)  of them, on invoices whose age has a basis
--   week_1        double          expected in the days 1 to 7 after the date: units of the currency
--   week_2        double
--   week_3        double
--   week_4        double
--   week_5        double
--   week_6        double
--   week_7        double
--   week_8        double
--   week_9        double
--   week_10       double
--   week_11       double
--   week_12       double
--   week_13       double
--   variance_1    double          sum of mean x (basis - mean) over the customers, each paying all or nothing
--   variance_2    double
--   variance_3    double
--   variance_4    double
--   variance_5    double
--   variance_6    double
--   variance_7    double
--   variance_8    double
--   variance_9    double
--   variance_10   double
--   variance_11   double
--   variance_12   double
--   variance_13   double
-- identity:  not exists (select 1 from cell_forecasts where basis_amount > open_amount or week_1 < 0 or week_13 < 0)

-- What a customer may vary by depends on all of its claims in scope: where these lie in one cell it can be added up.
-- An invoice of age a is paid in week j with the chance (S(a + 7j - 7) - S(a + 7j)) / S(a). No basis: nothing of that age
-- was ever unpaid (S = 0), fewer than five invoices were seen at it, or the claim is no invoice and its age not followed.
with judged as (
  select
    claims.step, claims.group_number, claims.payer_id, cell_id, open_amount,
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
  join cell_scope on cell_scope.dimension_set_id = claims.dimension_set_id
  left join forecast_survival as survival
    on survival.step = claims.step and survival.group_number = claims.group_number and survival.age_days = claims.age_days
),
by_customer as (
  select
    step, group_number, cell_id, payer_id,
    sum(open_amount) as open_amount,
    sum(basis_amount) as basis_amount,
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
  group by step, group_number, cell_id, payer_id
),
divided as (
  select payer_id
  from payers
  join cell_scope on cell_scope.dimension_set_id = payers.dimension_set_id
  group by payer_id
  having min(cell_id) < max(cell_id)
)
select
  step,
  group_number,
  cell_id,
  divided.payer_id,
  cast(sum(open_amount) as decimal(38, 3)) as open_amount,
  cast(sum(basis_amount) as decimal(38, 3)) as basis_amount,
  sum(week_1) as week_1,
  sum(week_2) as week_2,
  sum(week_3) as week_3,
  sum(week_4) as week_4,
  sum(week_5) as week_5,
  sum(week_6) as week_6,
  sum(week_7) as week_7,
  sum(week_8) as week_8,
  sum(week_9) as week_9,
  sum(week_10) as week_10,
  sum(week_11) as week_11,
  sum(week_12) as week_12,
  sum(week_13) as week_13,
  sum(week_1 * (cast(basis_amount as double) - week_1)) as variance_1,
  sum(week_2 * (cast(basis_amount as double) - week_2)) as variance_2,
  sum(week_3 * (cast(basis_amount as double) - week_3)) as variance_3,
  sum(week_4 * (cast(basis_amount as double) - week_4)) as variance_4,
  sum(week_5 * (cast(basis_amount as double) - week_5)) as variance_5,
  sum(week_6 * (cast(basis_amount as double) - week_6)) as variance_6,
  sum(week_7 * (cast(basis_amount as double) - week_7)) as variance_7,
  sum(week_8 * (cast(basis_amount as double) - week_8)) as variance_8,
  sum(week_9 * (cast(basis_amount as double) - week_9)) as variance_9,
  sum(week_10 * (cast(basis_amount as double) - week_10)) as variance_10,
  sum(week_11 * (cast(basis_amount as double) - week_11)) as variance_11,
  sum(week_12 * (cast(basis_amount as double) - week_12)) as variance_12,
  sum(week_13 * (cast(basis_amount as double) - week_13)) as variance_13
from by_customer
left join divided on divided.payer_id = by_customer.payer_id
group by step, group_number, cell_id, divided.payer_id
