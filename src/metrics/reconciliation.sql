-- view:      reconciliation
-- answers:   Do the views add up to the ledger?
-- grain:     one row per currency, whole ledger, whatever the filters
-- reads:     control_days, positions, settings
-- columns:
--   currency       varchar         ISO 4217
--   control_total  decimal(38, 3)  documents less allocations up to the as-of date, from the base tables alone
--   view_total     decimal(38, 3)  claims and unapplied credits that the views show
--   difference     decimal(38, 3)
-- identity:  not exists (select 1 from reconciliation where difference <> 0)
with control as (
  select control_days.currency, sum(case when control_days.day <= settings.as_of then amount else 0 end) as control_total
  from control_days
  cross join settings
  group by control_days.currency
),
shown as (
  select currency, sum(claims + credits) as view_total
  from positions
  where date_role = 'as_of'
  group by currency
)
select
  control.currency,
  control.control_total,
  coalesce(shown.view_total, 0) as view_total,
  control.control_total - coalesce(shown.view_total, 0) as difference
from control
left join shown on shown.currency = control.currency
