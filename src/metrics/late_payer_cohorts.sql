-- view:      late_payer_cohorts
-- answers:   How much of each month's invoices is paid at which age, and do newer ones take longer?
-- grain:     one row per currency, cohort and age
-- needs:     history
-- reads:     cohort_exits, settings
-- columns:
--   currency     varchar
--   cohort       date            first day of the month (policy: quarter) of issue
--   cohort_end   date            its last day
--   documents    bigint          invoices
--   invoiced     decimal(38, 3)  less credit notes, discounts and exchange differences applied by the as-of date
--   age_days     integer         since issue (policy: since due)
--   paid         decimal(38, 3)  paid up to this age; null: estimated
--   share        double          of invoiced, or its estimate
--   is_observed  boolean         all of the cohort has reached this age by the as-of date; else an estimate
--   reason       varchar         no_billings, nothing_at_risk; null: figure known
-- identity:  not exists (select 1 from late_payer_cohorts where (share is null) <> (reason is not null))
-- identity:  not exists (select 1 from late_payer_cohorts where share < 0 or share > 1.000000001)

-- Estimates follow the cohort's own payment curve down to the last age at which it has five invoices at risk, and
-- from there the curve of everything in scope.
with ages as (
  select age_days
  from (values (0), (15), (30), (45), (60), (75), (90), (120), (150), (180)) as steps(age_days)
),
own_exits as (
  select * from cohort_exits
),
exits as (
  select currency, cohort, age_days, left_amount, paid_amount, left_documents
  from own_exits
  union all
  select currency, null, age_days, sum(left_amount), sum(paid_amount), sum(left_documents)
  from own_exits
  group by currency, age_days
),
at_risk as (
  select
    currency, cohort, age_days, paid_amount,
    sum(left_amount) over older as at_risk_amount,
    sum(left_documents) over older as at_risk_documents
  from exits
  window older as (
    partition by currency, cohort order by age_days desc
    rows between unbounded preceding and current row
  )
),
-- Curves as logarithms of the unpaid share after each age; a share of 0 has none and is marked.
curves as (
  select
    currency, cohort, age_days, at_risk_documents,
    sum(case when paid_amount < at_risk_amount
      then ln(1 - cast(paid_amount as double) / cast(at_risk_amount as double)) else 0 end) over younger as log_share,
    max(case when paid_amount > 0 and paid_amount >= at_risk_amount then 1 else 0 end) over younger as is_at_zero
  from at_risk
  window younger as (
    partition by currency, cohort order by age_days
    rows between unbounded preceding and current row
  )
),
shares as (
  select
    currency, cohort, age_days, at_risk_documents,
    case when is_at_zero = 1 then 0 else exp(log_share) end as unpaid_share
  from curves
),
cohorts as (
  select
    own_exits.currency,
    own_exits.cohort,
    cast(last_day(cohort + case when cohort_grain = 'quarter' then interval '2 months' else interval '0 months' end)
      as date) as cohort_end,
    sum(left_documents) as documents,
    sum(left_amount) - sum(deducted_amount) as invoiced,
    max(latest_due_date) as latest_due_date
  from own_exits
  cross join settings
  group by own_exits.currency, own_exits.cohort, cohort_grain
),
-- The last age with five invoices at risk, and both curves there.
chain_ages as (
  select currency, cohort, max(age_days) as chain_age_days
  from shares
  where at_risk_documents >= 5 and cohort is not null
  group by currency, cohort
),
chains as (
  select chain_ages.currency, chain_ages.cohort, chain_age_days, own.unpaid_share as own_share,
    whole.unpaid_share as whole_share
  from chain_ages
  join shares as own
    on own.currency = chain_ages.currency and own.cohort = chain_ages.cohort and own.age_days = chain_age_days
  join shares as whole
    on whole.currency = chain_ages.currency and whole.cohort is null and whole.age_days = chain_age_days
),
whole_cells as (
  select
    ages.age_days, shares.currency,
    min(case when shares.age_days <= ages.age_days then unpaid_share end) as unpaid_share,
    max(shares.age_days) >= ages.age_days as is_at_risk
  from ages
  cross join shares
  where shares.cohort is null
  group by ages.age_days, shares.currency
),
own_cells as (
  select
    ages.age_days, shares.currency, shares.cohort,
    min(case when shares.age_days <= ages.age_days then unpaid_share end) as unpaid_share
  from ages
  cross join shares
  where shares.cohort is not null
  group by ages.age_days, shares.currency, shares.cohort
),
paid_cells as (
  select ages.age_days, currency, cohort,
    sum(case when own_exits.age_days <= ages.age_days then paid_amount else 0 end) as paid
  from ages
  cross join own_exits
  group by ages.age_days, currency, cohort
),
cells as (
  select
    cohorts.currency, cohorts.cohort, cohort_end, documents, invoiced, paid_cells.age_days, paid,
    case when cohort_clock = 'due' then latest_due_date else cohort_end end + paid_cells.age_days <= as_of
      as is_observed,
    case
      when paid_cells.age_days <= chain_age_days then 1 - coalesce(own_cells.unpaid_share, 1)
      when not whole_cells.is_at_risk then null
      else 1 - coalesce(own_share, 1) * coalesce(whole_cells.unpaid_share, 1) / nullif(coalesce(whole_share, 1), 0)
    end as estimate
  from cohorts
  cross join settings
  join paid_cells on paid_cells.currency = cohorts.currency and paid_cells.cohort = cohorts.cohort
  join whole_cells on whole_cells.currency = cohorts.currency and whole_cells.age_days = paid_cells.age_days
  join own_cells on own_cells.currency = cohorts.currency and own_cells.cohort = cohorts.cohort
    and own_cells.age_days = paid_cells.age_days
  left join chains on chains.currency = cohorts.currency and chains.cohort = cohorts.cohort
)
select
  currency,
  cohort,
  cohort_end,
  cast(documents as bigint) as documents,
  cast(invoiced as decimal(38, 3)) as invoiced,
  cast(age_days as integer) as age_days,
  case when is_observed then cast(paid as decimal(38, 3)) end as paid,
  case
    when invoiced <= 0 then null
    when is_observed then cast(paid as double) / cast(invoiced as double)
    else estimate
  end as share,
  is_observed,
  case
    when invoiced <= 0 then 'no_billings'
    when not is_observed and estimate is null then 'nothing_at_risk'
  end as reason
from cells
