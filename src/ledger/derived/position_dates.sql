-- table:     position_dates
-- answers:   At which dates does the page stand, and by which rules are they looked at?
-- grain:     one row per date: the as-of date, and the comparison date when there is one
-- reads:     settings
-- columns:
--   date_number    integer  1, 2: what the tables per date are joined by
--   date_role      varchar  as_of, compare_to
--   position_date  date
--   month_start    date     first day of its month
--   window_days    integer
--   bucket_edge_1  integer
--   bucket_edge_2  integer
--   bucket_edge_3  integer
--   bucket_edge_4  integer
--   ageing_basis   varchar
select 1 as date_number, 'as_of' as date_role, as_of as position_date,
  cast(date_trunc('month', as_of) as date) as month_start, window_days,
  bucket_edge_1, bucket_edge_2, bucket_edge_3, bucket_edge_4, ageing_basis
from settings
where as_of is not null
union all
select 2, 'compare_to', compare_to,
  cast(date_trunc('month', compare_to) as date), window_days,
  bucket_edge_1, bucket_edge_2, bucket_edge_3, bucket_edge_4, ageing_basis
from settings
where compare_to is not null
