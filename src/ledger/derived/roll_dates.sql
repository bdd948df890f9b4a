-- table:     roll_dates
-- answers:   From which dates are steps of thirty days gone back, and how many?
-- grain:     one row per date: the as-of date, and the comparison date when there is one
-- reads:     position_dates, ledger_span
-- columns:
--   date_number    integer  1: the as-of date, 2: the comparison date
--   position_date  date
--   steps          integer  60 at most, none that begins before the ledger
--   ageing_basis   varchar
--   bucket_edge_1  integer
--   bucket_edge_2  integer
--   bucket_edge_3  integer
--   bucket_edge_4  integer
select
  date_number,
  position_date,
  cast(least((position_date - ledger_start) // 30, 60) as integer) as steps,
  ageing_basis,
  bucket_edge_1,
  bucket_edge_2,
  bucket_edge_3,
  bucket_edge_4
from position_dates
cross join ledger_span
where has_history and position_date >= ledger_start
