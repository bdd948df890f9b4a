-- view:      curve_exits
-- answers:   At which age do amounts and invoices stop being at risk, seen from the as-of date?
-- grain:     one row per currency, segment and age; segments beyond the hundred largest together, without a rank
-- needs:     history
-- reads:     curve_segments, curve_parts, settings, ledger_span
-- columns:
--   currency           varchar
--   segment            varchar
--   segment_rank       bigint          null for what belongs to the smaller segments
--   age_days           bigint          days since issue; what has not left is last seen at its age at the as-of date
--   left_amount        decimal(38, 3)  whatever the way of leaving
--   paid_amount        decimal(38, 3)
--   squared_open       double          open amounts squared before, less after
--   left_documents     bigint
--   settled_documents  bigint          settled by a payment
-- identity:  not exists (select 1 from curve_exits where paid_amount > left_amount)
with segments as (
  select
    dimension_set_id,
    currency,
    case when segment_rank <= 100 then segment end as segment,
    case when segment_rank <= 100 then segment_rank end as segment_rank
  from curve_segments
),
-- A part that is not seen gets no age instead of a filter: filtering before the join takes twice as long.
aged as (
  select
    currency,
    segment_rank,
    case
      when known_from > as_of or known_until <= as_of then null
      when leave_date <= as_of then date_diff('day', issue_date, leave_date)
      else date_diff('day', issue_date, as_of)
    end as age_days,
    leave_date <= as_of and leaves_as = 'paid' as is_paid,
    amount,
    squared_open,
    document_count
  from curve_parts
  join segments on segments.dimension_set_id = curve_parts.dimension_set_id
  cross join settings
),
exits as (
  select
    currency,
    segment_rank,
    age_days,
    sum(amount) as left_amount,
    sum(case when is_paid then amount else 0 end) as paid_amount,
    sum(squared_open) as squared_open,
    sum(document_count) as left_documents,
    sum(case when is_paid then document_count else 0 end) as settled_documents
  from aged
  group by currency, segment_rank, age_days
),
names as (
  select distinct currency, segment_rank, segment
  from segments
)
select
  exits.currency,
  segment,
  exits.segment_rank,
  age_days,
  left_amount,
  paid_amount,
  squared_open,
  cast(left_documents as bigint) as left_documents,
  cast(settled_documents as bigint) as settled_documents
from exits
join names
  on names.currency = exits.currency and coalesce(names.segment_rank, 0) = coalesce(exits.segment_rank, 0)
cross join settings
cross join ledger_span
where age_days is not null and has_history and as_of >= ledger_start
