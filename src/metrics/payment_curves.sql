-- view:      payment_curves
-- answers:   How much of what was invoiced is still unpaid, the older it gets?
-- grain:     one row per currency, curve and age at which something is paid, and the curve's first and last age
-- needs:     history
-- reads:     curve_exits
-- columns:
--   currency            varchar
--   segment             varchar         null: not stated, or the whole; curves of the hundred most invoiced segments
--   is_total            boolean         the curve of everything in scope
--   age_days            bigint          days since issue
--   at_risk_amount      decimal(38, 3)  open just before this age, on invoices that have reached it
--   paid_amount         decimal(38, 3)  at this age
--   unpaid_share        double          Kaplan–Meier estimate of the share still unpaid after this age
--   lower               double          95 % limits (Xie & Liu); null below five invoices at risk, and at 0 and 1
--   upper               double
--   at_risk_documents   bigint
--   settled_documents   bigint          settled at this age by a payment
--   unpaid_share_count  double          the same estimate over invoices instead of amounts
--   lower_count         double
--   upper_count         double
-- identity:  not exists (select 1 from payment_curves where unpaid_share < 0 or unpaid_share > 1)
-- identity:  not exists (select 1 from payment_curves where lower > unpaid_share or upper < unpaid_share)
with exits as (
  select currency, segment, segment_rank, false as is_total, age_days,
    left_amount, paid_amount, squared_open, left_documents, settled_documents
  from curve_exits
  where segment_rank is not null
  union all
  select currency, null, null, true, age_days,
    sum(left_amount), sum(paid_amount), sum(squared_open), sum(left_documents), sum(settled_documents)
  from curve_exits
  group by currency, age_days
),
at_risk as (
  select
    currency, segment, segment_rank, is_total, age_days, paid_amount, settled_documents,
    sum(left_amount) over older as at_risk_amount,
    sum(squared_open) over older as squared_open,
    sum(left_documents) over older as at_risk_documents,
    row_number() over older as ages_left,
    row_number() over (partition by currency, is_total, segment_rank order by age_days) as ages_seen
  from exits
  window older as (
    partition by currency, is_total, segment_rank order by age_days desc
    rows between unbounded preceding and current row
  )
),
hazards as (
  select
    *,
    paid_amount > 0 and paid_amount >= at_risk_amount as is_all_paid,
    settled_documents > 0 and settled_documents >= at_risk_documents as is_all_settled,
    case when paid_amount < at_risk_amount
      then cast(paid_amount as double) / cast(at_risk_amount as double) else 0 end as hazard,
    case when settled_documents < at_risk_documents
      then cast(settled_documents as double) / cast(at_risk_documents as double) else 0 end as hazard_count,
    cast(at_risk_amount as double) * cast(at_risk_amount as double) / nullif(squared_open, 0) as effective_count
  from at_risk
),
running as (
  select
    *,
    sum(ln(1 - hazard)) over younger as log_share,
    max(case when is_all_paid then 1 else 0 end) over younger as is_at_zero,
    sqrt(sum(coalesce(hazard / ((1 - hazard) * effective_count), 0)) over younger) as deviation,
    sum(ln(1 - hazard_count)) over younger as log_share_count,
    max(case when is_all_settled then 1 else 0 end) over younger as is_at_zero_count,
    sqrt(sum(coalesce(hazard_count / ((1 - hazard_count) * at_risk_documents), 0)) over younger) as deviation_count
  from hazards
  window younger as (
    partition by currency, is_total, segment_rank order by age_days
    rows between unbounded preceding and current row
  )
),
-- Exponents are capped where the limit is 0 or 1 beyond any doubt, so that they cannot overflow.
limits as (
  select
    *,
    case when at_risk_documents >= 5 and is_at_zero = 0 and log_share < 0
      then least(-1.959964 * deviation / log_share, 700) end as spread,
    case when at_risk_documents >= 5 and is_at_zero_count = 0 and log_share_count < 0
      then least(-1.959964 * deviation_count / log_share_count, 700) end as spread_count
  from running
)
select
  currency,
  segment,
  is_total,
  age_days,
  cast(at_risk_amount as decimal(38, 3)) as at_risk_amount,
  cast(paid_amount as decimal(38, 3)) as paid_amount,
  case when is_at_zero = 1 then 0 else exp(log_share) end as unpaid_share,
  exp(greatest(log_share * exp(spread), -700)) as lower,
  exp(log_share * exp(-spread)) as upper,
  cast(at_risk_documents as bigint) as at_risk_documents,
  cast(settled_documents as bigint) as settled_documents,
  case when is_at_zero_count = 1 then 0 else exp(log_share_count) end as unpaid_share_count,
  exp(greatest(log_share_count * exp(spread_count), -700)) as lower_count,
  exp(log_share_count * exp(-spread_count)) as upper_count
from limits
where paid_amount > 0 or settled_documents > 0 or ages_seen = 1 or ages_left = 1
