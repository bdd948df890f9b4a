-- table:     curve_ages
-- answers:   At which age do amounts and invoices of each segment stop being at risk, seen from the as-of date?
-- grain:     one row per currency and segment in scope, and age in days
-- reads:     curve_parts, scope, dimension_sets, segment_values, payer_dates, settings
-- columns:
--   currency           varchar
--   segment            varchar         value of the dimension that segments are made by; null: not stated
--   segment_number     bigint          one per currency and segment
--   age_days           bigint          since issue (policy: since due); what has not left is last seen at its age at the as-of date
--   left_amount        decimal(38, 3)  whatever the way of leaving
--   paid_amount        decimal(38, 3)
--   squared_open       double          open amounts squared before, less after
--   left_documents     bigint
--   settled_documents  bigint          settled by a payment
-- identity:  not exists (select 1 from curve_ages where paid_amount > left_amount or settled_documents > left_documents)

-- A part that is not seen gets no age instead of a filter: filtering before the join takes twice as long.
with segments as materialized (
  select
    scope.dimension_set_id,
    currency,
    value as segment,
    dense_rank() over (order by currency, value) as segment_number
  from scope
  join dimension_sets on dimension_sets.dimension_set_id = scope.dimension_set_id
  left join segment_values on segment_values.dimension_set_id = scope.dimension_set_id
),
aged as (
  select
    segment_number,
    age_seen(as_of, case when cohort_clock = 'due' then due_date else issue_date end, leave_date, known_from, known_until)
      as age_days,
    leave_date <= as_of and leaves_as = 'paid' as is_paid,
    amount,
    squared_open,
    document_count
  from curve_parts
  join segments on segments.dimension_set_id = curve_parts.dimension_set_id
  cross join settings
  join payer_dates on payer_dates.position_date = as_of
),
by_way as (
  select
    segment_number,
    age_days,
    is_paid,
    sum(amount) as amount,
    sum(squared_open) as squared_open,
    sum(document_count) as documents
  from aged
  group by segment_number, age_days, is_paid
  having count(age_days) > 0
),
by_age as (
  select
    segment_number,
    age_days,
    sum(amount) as left_amount,
    sum(case when is_paid then amount else 0 end) as paid_amount,
    sum(squared_open) as squared_open,
    sum(documents) as left_documents,
    sum(case when is_paid then documents else 0 end) as settled_documents
  from by_way
  group by segment_number, age_days
),
names as (
  select distinct currency, segment, segment_number
  from segments
)
select
  currency,
  segment,
  by_age.segment_number,
  age_days,
  cast(left_amount as decimal(38, 3)) as left_amount,
  cast(paid_amount as decimal(38, 3)) as paid_amount,
  squared_open,
  cast(left_documents as bigint) as left_documents,
  cast(settled_documents as bigint) as settled_documents
from by_age
join names on names.segment_number = by_age.segment_number
