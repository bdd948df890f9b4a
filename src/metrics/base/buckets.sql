-- view:      buckets
-- answers:   Which classes of lateness (or age) are there?
-- grain:     one row per bucket
-- reads:     settings
-- columns:
--   bucket           varchar  not_due, 1-30, 31-60, 61-90, 91+, unapplied; by issue date 0-30 and no not_due
--   bucket_position  integer  1 not due ... 5 latest, 6 credits
select 'not_due' as bucket, 1 as bucket_position
from settings
where ageing_basis = 'due'
union all
select case when ageing_basis = 'issue' then 0 else bucket_edge_1 + 1 end || '-' || bucket_edge_2, 2
from settings
union all
select (bucket_edge_2 + 1) || '-' || bucket_edge_3, 3
from settings
union all
select (bucket_edge_3 + 1) || '-' || bucket_edge_4, 4
from settings
union all
select (bucket_edge_4 + 1) || '+', 5
from settings
union all
select 'unapplied', 6
from settings
