-- view:      curve_exits
-- answers:   At which age do amounts and invoices stop being at risk, seen from the as-of date?
-- grain:     one row per currency, segment and age
-- needs:     history
-- reads:     curve_segments, curve_parts, settings, ledger_span
-- columns:
--   currency           varchar
--   segment            varchar
--   segment_number     bigint
--   age_days           bigint          days since issue (policy: since due); what has not left is last seen at its age at the as-of date
--   left_amount        decimal(38, 3)  whatever the way of leaving
--   paid_amount        decimal(38, 3)
--   squared_open       double          open amounts squared before, less after
--   left_documents     bigint
--   settled_documents  bigint          settled by a payment
-- identity:  not exists (select 1 from curve_exits where paid_amount > left_amount)

-- A part that is not seen gets no age instead of a filter: filtering before the join takes twice as long.
with segments as (
  select * from curve_segments
),
aged as (
  select
    segment_number,
    case
      when known_from > as_of or known_until <= as_of then null
      else case when leave_date <= as_of then leave_date else as_of end
        - case when cohort_clock = 'due' then due_date else issue_date end
    end as age_days,
    leave_date <= as_of and leaves_as = 'paid' as is_paid,
    amount,
    squared_open,
    document_count
  from curve_parts
  join segments on segments.dimension_set_id = curve_parts.dimension_set_id
  cross join settings
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
  left_amount,
  paid_amount,
  squared_open,
  cast(left_documents as bigint) as left_documents,
  cast(settled_documents as bigint) as settled_documents
from by_age
join names on names.segment_number = by_age.segment_number
cross join settings
cross join ledger_span
where has_history and as_of >= ledger_start
