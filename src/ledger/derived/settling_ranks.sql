-- table:     settling_ranks
-- answers:   Which of several allocations of one day is said to have settled a document?
-- grain:     one row per kind of allocation, and one for those without a date of their own
-- reads:
-- columns:
--   settled_by     varchar
--   settling_rank  integer  the greatest wins: money before book entries, and no date at all before everything
select * from (values
  ('undated', 8),
  ('payment', 7),
  ('credit_note', 6),
  ('transfer', 5),
  ('exchange', 4),
  ('write_off', 3),
  ('discount', 2),
  ('rounding', 1)
) as ranks(settled_by, settling_rank)
