-- table:     forecast_exits
-- answers:   At which age had amounts and invoices left, seen from each date of a forecast with what was known then?
-- grain:     one row per date, group and age
-- reads:     forecast_members, curve_parts
-- columns:
--   step            bigint          of forecast_dates
--   group_number    bigint          of forecast_groups
--   age_days        bigint          days since issue; what had not left is last seen at its age at the date
--   left_amount     decimal(38, 3)  whatever the way of leaving
--   paid_amount     decimal(38, 3)
--   squared_open    double          open amounts squared before, less after
--   left_documents  bigint
-- identity:  not exists (select 1 from forecast_exits where paid_amount > left_amount)

-- A part that is not seen gets no age instead of a filter, which takes half the time.
with aged as (
  select
    step,
    group_number,
    age_seen(position_date, issue_date, leave_date, known_from, known_until) as age_days,
    leave_date <= position_date and leaves_as = 'paid' as is_paid,
    amount,
    squared_open,
    document_count
  from curve_parts
  join forecast_members on forecast_members.dimension_set_id = curve_parts.dimension_set_id
),
by_age as (
  select
    step,
    group_number,
    age_days,
    is_paid,
    sum(amount) as amount,
    sum(squared_open) as squared_open,
    sum(document_count) as documents
  from aged
  group by step, group_number, age_days, is_paid
  having count(age_days) > 0
)
select
  step,
  group_number,
  age_days,
  cast(sum(amount) as decimal(38, 3)) as left_amount,
  cast(sum(case when is_paid then amount else 0 end) as decimal(38, 3)) as paid_amount,
  sum(squared_open) as squared_open,
  cast(sum(documents) as bigint) as left_documents
from by_age
group by step, group_number, age_days
