-- view:      payment_curves
-- answers:   How much of what was invoiced is still unpaid, the older it gets?
-- grain:     one row per currency, curve and age at which something is paid, and the curve's first and last age
-- needs:     history
-- reads:     curve_exits
-- columns:
--   currency            varchar
--   segment             varchar         null: not stated, or the whole; curves of the hundred most invoiced segments
--   is_total            boolean         the curve of everything in scope
--   age_days            bigint          days since issue (policy: since due, negative before it)
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
with by_segment as (
  select * from curve_exits
),
sizes as (
  select
    currency,
    segment_number,
    row_number() over (partition by currency order by sum(left_amount) desc, segment_number) as size_rank
  from by_segment
  group by currency, segment_number
),
exits as (
  select by_segment.currency, segment, by_segment.segment_number, age_days,
    left_amount, paid_amount, squared_open, left_documents, settled_documents
  from by_segment
  join sizes on sizes.segment_number = by_segment.segment_number
  where size_rank <= 100
  union all
  select currency, null, null, age_days,
    sum(left_amount), sum(paid_amount), sum(squared_open), sum(left_documents), sum(settled_documents)
  from by_segment
  group by currency, age_days
),
at_risk as (
  select
    currency, segment, segment_number, age_days, paid_amount, settled_documents,
    sum(left_amount) over older as at_risk_amount,
    sum(squared_open) over older as squared_open,
    sum(left_documents) over older as at_risk_documents,
    row_number() over older as ages_left,
    row_number() over (partition by currency, segment_number order by age_days) as ages_seen
  from exits
  window older as (
    partition by currency, segment_number order by age_days desc
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
    partition by currency, segment_number order by age_days
    rows between unbounded preceding and current row
  )
),
-- Within these limits of the exponents nothing overflows; beyond them a limit is 0 or 1 to sixteen digits.
limits as (
  select
    *,
    case when at_risk_documents >= 5 and is_at_zero = 0 and log_share < 0
      then exp(least(-1.959964 * deviation / log_share, 50)) end as spread,
    case when at_risk_documents >= 5 and is_at_zero_count = 0 and log_share_count < 0
      then exp(least(-1.959964 * deviation_count / log_share_count, 50)) end as spread_count
  from running
)
select
  currency,
  segment,
  segment_number is null as is_total,
  age_days,
  cast(at_risk_amount as decimal(38, 3)) as at_risk_amount,
  cast(paid_amount as decimal(38, 3)) as paid_amount,
  case when is_at_zero = 1 then 0 else exp(log_share) end as unpaid_share,
  power(exp(log_share), spread) as lower,
  power(exp(log_share), 1 / spread) as upper,
  cast(at_risk_documents as bigint) as at_risk_documents,
  cast(settled_documents as bigint) as settled_documents,
  case when is_at_zero_count = 1 then 0 else exp(log_share_count) end as unpaid_share_count,
  power(exp(log_share_count), spread_count) as lower_count,
  power(exp(log_share_count), 1 / spread_count) as upper_count
from limits
where paid_amount > 0 or settled_documents > 0 or ages_seen = 1 or ages_left = 1
