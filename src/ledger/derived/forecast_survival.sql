-- table:     forecast_survival
-- answers:   How much of what customers of a group were invoiced is unpaid after each day of age, and each week later?
-- grain:     one row per date, group and day of age, from 0 to that of the ledger's first document
-- reads:     forecast_exits, forecast_dates, forecast_groups, ledger_span, settings
-- columns:
--   step               bigint   of forecast_dates
--   group_number       bigint   of forecast_groups; customers whose class cannot be told follow the whole alone
--   age_days           bigint   since issue
--   at_risk_documents  bigint   invoices of all classes that were seen at this age
--   unpaid             double   share; 0 from the age on at which everything was paid
--   unpaid_1           double   the same a week later; nothing changes after the last age
--   unpaid_2           double   2 weeks later
--   unpaid_3           double   3 weeks later
--   unpaid_4           double   4 weeks later
--   unpaid_5           double   5 weeks later
--   unpaid_6           double   6 weeks later
--   unpaid_7           double   7 weeks later
--   unpaid_8           double   8 weeks later
--   unpaid_9           double   9 weeks later
--   unpaid_10          double   10 weeks later
--   unpaid_11          double   11 weeks later
--   unpaid_12          double   12 weeks later
--   unpaid_13          double   13 weeks later
-- identity:  not exists (select 1 from forecast_survival where unpaid < 0 or unpaid > 1 or unpaid_13 > unpaid)

-- The share paid on a day, of what is open, is the class's own drawn towards that of all classes, as if the whole had
-- given 20 invoices to it: (m x class + 20 x all) / (m + 20), m being the number of equal invoices that would tell as
-- much as the class's do.
with grid as (
  select step, currency, group_number, payer_class, days.age_days
  from forecast_dates
  cross join forecast_groups
  cross join ledger_span
  cross join generate_series(0, (select date_diff('day', first_issue_date, as_of) from ledger_span cross join settings))
    as days(age_days)
  where days.age_days <= position_date - first_issue_date
),
at_risk as (
  select
    grid.step, currency, grid.group_number, payer_class, grid.age_days,
    coalesce(paid_amount, 0) as paid_amount,
    sum(coalesce(left_amount, 0)) over older as at_risk_amount,
    sum(coalesce(squared_open, 0)) over older as squared_open,
    sum(coalesce(left_documents, 0)) over older as at_risk_documents
  from grid
  left join forecast_exits as exits
    on exits.step = grid.step and exits.group_number = grid.group_number and exits.age_days = grid.age_days
  window older as (
    partition by grid.step, grid.group_number order by grid.age_days desc
    rows between unbounded preceding and current row
  )
),
with_whole as (
  select
    *,
    sum(at_risk_documents) over whole as all_documents,
    sum(paid_amount) over whole as all_paid,
    sum(at_risk_amount) over whole as all_at_risk
  from at_risk
  window whole as (
    partition by step, currency order by age_days range between current row and current row
  )
),
weighed as (
  select
    step, group_number, age_days, all_documents,
    case when all_paid > 0 then cast(all_paid as double) / cast(all_at_risk as double) else 0 end as all_hazard,
    case when paid_amount > 0
      then cast(paid_amount as double) / cast(at_risk_amount as double) else 0 end as own_hazard,
    case when payer_class is not null and at_risk_amount > 0
      then cast(at_risk_amount as double) * cast(at_risk_amount as double) / squared_open else 0 end as weight
  from with_whole
),
hazards as (
  select
    step, group_number, age_days, all_documents, (weight * own_hazard + 20 * all_hazard) / (weight + 20) as hazard
  from weighed
),
running as (
  select
    step, group_number, age_days, all_documents,
    max(case when hazard >= 1 then 1 else 0 end) over younger as is_at_zero,
    sum(case when hazard > 0 and hazard < 1 then ln(1 - hazard) else 0 end) over younger as log_share
  from hazards
  window younger as (
    partition by step, group_number order by age_days rows between unbounded preceding and current row
  )
),
shares as (
  select
    step, group_number, age_days, all_documents, unpaid, min(unpaid) over (partition by step, group_number) as at_last
  from (
    -- Sums of logarithms differ in their last digit by the order of adding up: a share never rises again.
    select
      step, group_number, age_days, all_documents,
      min(case when is_at_zero = 1 then 0 else exp(log_share) end) over (
        partition by step, group_number order by age_days rows between unbounded preceding and current row
      ) as unpaid
    from running
  ) as told
)
select
  step,
  group_number,
  age_days,
  cast(all_documents as bigint) as at_risk_documents,
  unpaid,
  lead(unpaid, 7, at_last) over younger as unpaid_1,
  lead(unpaid, 14, at_last) over younger as unpaid_2,
  lead(unpaid, 21, at_last) over younger as unpaid_3,
  lead(unpaid, 28, at_last) over younger as unpaid_4,
  lead(unpaid, 35, at_last) over younger as unpaid_5,
  lead(unpaid, 42, at_last) over younger as unpaid_6,
  lead(unpaid, 49, at_last) over younger as unpaid_7,
  lead(unpaid, 56, at_last) over younger as unpaid_8,
  lead(unpaid, 63, at_last) over younger as unpaid_9,
  lead(unpaid, 70, at_last) over younger as unpaid_10,
  lead(unpaid, 77, at_last) over younger as unpaid_11,
  lead(unpaid, 84, at_last) over younger as unpaid_12,
  lead(unpaid, 91, at_last) over younger as unpaid_13
from shares
window younger as (partition by step, group_number order by age_days)
