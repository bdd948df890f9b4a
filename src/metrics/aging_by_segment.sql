-- view:      aging_by_segment
-- answers:   How much is owed, and how late, segment by segment, at the as-of date and at the comparison date?
-- grain:     one row per currency, segment, date and bucket
-- reads:     segment_levels, date_reasons, buckets, settings
-- columns:
--   currency         varchar         ISO 4217
--   segment          varchar         value of the dimension that segments are made by; null: not stated
--   date_role        varchar         as_of, compare_to; none at which the balance cannot be told
--   position_date    date
--   bucket           varchar         not_due, 1-30, ... by the edges of settings; unapplied for credits
--   bucket_position  integer         1 not due ... 5 latest, 6 unapplied
--   amount           decimal(38, 3)  open amount; unapplied is negative
--   share            double          of the segment's gross open; null when nothing is open
--   documents        bigint
-- identity:  (select coalesce(sum(amount), 0) from aging_by_segment)
--            = (select coalesce(sum(amount), 0) from aging_pyramid)
with amounts as (
  select
    levels.currency,
    levels.segment,
    levels.date_role,
    levels.position_date,
    buckets.bucket,
    buckets.bucket_position,
    case buckets.bucket_position
      when 1 then claims - late_1
      when 2 then case when settings.ageing_basis = 'issue' then claims else late_1 end - late_2
      when 3 then late_2 - late_3
      when 4 then late_3 - late_4
      when 5 then late_4
      else levels.credits
    end as amount,
    claims,
    case buckets.bucket_position
      when 1 then open_documents - late_documents_1
      when 2 then case when settings.ageing_basis = 'issue' then open_documents else late_documents_1 end - late_documents_2
      when 3 then late_documents_2 - late_documents_3
      when 4 then late_documents_3 - late_documents_4
      when 5 then late_documents_4
      else credit_documents
    end as documents
  from segment_levels as levels
  join date_reasons
    on date_reasons.date_role = levels.date_role and date_reasons.balance_reason is null
  cross join buckets
  cross join settings
)
select
  currency,
  segment,
  date_role,
  position_date,
  bucket,
  bucket_position,
  amount,
  case when claims > 0 then cast(amount as double) / cast(claims as double) end as share,
  documents
from amounts
