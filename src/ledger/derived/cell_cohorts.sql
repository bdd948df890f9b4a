-- table:     cell_cohorts
-- answers:   At which age do the amounts of each month's invoices stop being at risk, seen from the as-of date, by cell?
-- grain:     one row per cell, month of issue, age and way of leaving
-- reads:     curve_parts, cell_scope, payer_dates, settings
-- columns:
--   cell_id          bigint
--   issue_month      date            first day of the month
--   age_days         bigint          on the chosen clock; above 180 days all are 181
--   leaves_as        varchar         paid, deducted, closed; null: seen last at the as-of date
--   amount           decimal(38, 3)
--   documents        bigint
--   latest_due_date  date

-- A part that is not seen gets no age instead of a filter: filtering before the join takes twice as long.
with seen as (
  select
    cell_id,
    issue_month,
    age_seen(as_of, case when cohort_clock = 'due' then due_date else issue_date end, leave_date, known_from, known_until)
      as age_days,
    case when leave_date <= as_of then leaves_as end as leaves_as,
    amount,
    document_count,
    due_date
  from curve_parts
  join cell_scope on cell_scope.dimension_set_id = curve_parts.dimension_set_id
  cross join settings
  join payer_dates on payer_dates.position_date = as_of
),
aged as (
  select * replace (case when age_days > 181 then 181 else age_days end as age_days)
  from seen
)
select
  cell_id,
  issue_month,
  age_days,
  leaves_as,
  cast(sum(amount) as decimal(38, 3)) as amount,
  cast(sum(document_count) as bigint) as documents,
  max(due_date) as latest_due_date
from aged
group by cell_id, issue_month, age_days, leaves_as
having count(age_days) > 0
