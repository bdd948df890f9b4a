-- view:      segment_levels
-- answers:   What was open of each segment at the as-of and comparison dates, in scope?
-- grain:     one row per currency, segment and date
-- reads:     positions, scope, segment_values
-- columns:
--   currency          varchar
--   segment           varchar         value of the dimension that segments are made by; null: not stated
--   date_role         varchar
--   position_date     date
--   claims            decimal(38, 3)
--   credits           decimal(38, 3)
--   late_1            decimal(38, 3)
--   late_2            decimal(38, 3)
--   late_3            decimal(38, 3)
--   late_4            decimal(38, 3)
--   open_documents    bigint
--   late_documents_1  bigint
--   late_documents_2  bigint
--   late_documents_3  bigint
--   late_documents_4  bigint
--   credit_documents  bigint
select
  positions.currency,
  segment_values.value as segment,
  positions.date_role,
  positions.position_date,
  sum(claims) as claims,
  sum(credits) as credits,
  sum(late_1) as late_1,
  sum(late_2) as late_2,
  sum(late_3) as late_3,
  sum(late_4) as late_4,
  cast(sum(open_documents) as bigint) as open_documents,
  cast(sum(late_documents_1) as bigint) as late_documents_1,
  cast(sum(late_documents_2) as bigint) as late_documents_2,
  cast(sum(late_documents_3) as bigint) as late_documents_3,
  cast(sum(late_documents_4) as bigint) as late_documents_4,
  cast(sum(credit_documents) as bigint) as credit_documents
from positions
join scope on scope.dimension_set_id = positions.dimension_set_id
left join segment_values on segment_values.dimension_set_id = positions.dimension_set_id
group by positions.currency, segment_values.value, positions.date_role, positions.position_date
