-- view:      customer_curves
-- answers:   How much of what a customer was invoiced is still unpaid, the older it gets, and how much of all?
-- grain:     one row per currency, customer and age at which something is paid, with the first and last age; and the same of all in scope
-- needs:     history
-- reads:     customer_exits
-- columns:
--   currency           varchar
--   is_total           boolean         of all in scope
--   entity_id          varchar         null: of all
--   customer_id        varchar
--   age_days           bigint          days since issue (policy: since due, negative before it)
--   documents          bigint          invoices that the curve counts, the same at every age
--   at_risk_documents  bigint          of them, unsettled just before this age
--   at_risk_amount     decimal(38, 3)  open just before this age, on invoices that have reached it
--   paid_amount        decimal(38, 3)  at this age
--   unpaid_share       double          Kaplan–Meier estimate of the share still unpaid after this age; null below five invoices
--   lower              double          95 % limits (Xie & Liu); null where fewer than five are at risk, and at 0 and 1
--   upper              double
--   quartile_1_days    bigint          of the whole curve, on each of its rows: first age with at most 75 % unpaid; null: not reached, or no curve
--   median_days        bigint          with at most 50 % unpaid
--   quartile_3_days    bigint          with at most 25 % unpaid
-- identity:  not exists (select 1 from customer_curves where unpaid_share < 0 or unpaid_share > 1)
-- identity:  not exists (select 1 from customer_curves where lower > unpaid_share or upper < unpaid_share)
-- identity:  not exists (select 1 from customer_curves join payment_curves using (currency, is_total, age_days)
--            where is_total and abs(customer_curves.unpaid_share - payment_curves.unpaid_share) > 0.000001)

-- All windows run by age upwards, so that each customer's ages are put in order once.
with at_risk as (
  select
    currency, is_total, entity_id, customer_id, age_days, paid_amount,
    sum(left_documents) over (younger rows between unbounded preceding and unbounded following) as documents,
    sum(left_amount) over (younger rows between current row and unbounded following) as at_risk_amount,
    sum(squared_open) over (younger rows between current row and unbounded following) as squared_open,
    sum(left_documents) over (younger rows between current row and unbounded following) as at_risk_documents,
    lag(age_days) over younger is null or lead(age_days) over younger is null as is_end
  from customer_exits
  window younger as (partition by currency, is_total, entity_id, customer_id order by age_days)
),
hazards as (
  select
    *,
    paid_amount > 0 and paid_amount >= at_risk_amount as is_all_paid,
    case when paid_amount < at_risk_amount
      then cast(paid_amount as double) / cast(at_risk_amount as double) else 0 end as hazard,
    cast(at_risk_amount as double) * cast(at_risk_amount as double) / nullif(squared_open, 0) as effective_count
  from at_risk
),
running as (
  select
    *,
    sum(ln(1 - hazard)) over younger as log_share,
    max(case when is_all_paid then 1 else 0 end) over younger as is_at_zero,
    sqrt(sum(coalesce(hazard / ((1 - hazard) * effective_count), 0)) over younger) as deviation
  from hazards
  window younger as (
    partition by currency, is_total, entity_id, customer_id order by age_days
    rows between unbounded preceding and current row
  )
),
-- Within these limits of the exponent nothing overflows; beyond them a limit is 0 or 1 to sixteen digits.
limits as (
  select
    *,
    case when at_risk_documents >= 5 and is_at_zero = 0 and log_share < 0
      then exp(least(-1.959964 * deviation / log_share, 50)) end as spread
  from running
),
shares as (
  select
    currency,
    is_total,
    entity_id,
    customer_id,
    age_days,
    cast(documents as bigint) as documents,
    cast(at_risk_documents as bigint) as at_risk_documents,
    cast(at_risk_amount as decimal(38, 3)) as at_risk_amount,
    cast(paid_amount as decimal(38, 3)) as paid_amount,
    case when documents < 5 then null when is_at_zero = 1 then 0 else exp(log_share) end as unpaid_share,
    power(exp(log_share), spread) as lower,
    power(exp(log_share), 1 / spread) as upper
  from limits
  where paid_amount > 0 or is_end
)
-- Shares are products of quotients: a half may come out as 0.5000000000000001, hence the tolerance.
select
  *,
  min(case when unpaid_share - 0.000000001 <= 0.75 then age_days end) over whole as quartile_1_days,
  min(case when unpaid_share - 0.000000001 <= 0.5 then age_days end) over whole as median_days,
  min(case when unpaid_share - 0.000000001 <= 0.25 then age_days end) over whole as quartile_3_days
from shares
window whole as (partition by currency, is_total, entity_id, customer_id)
