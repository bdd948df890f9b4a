-- table:     report_year
-- answers:   Which year is the annual report about?
-- grain:     one row; none where the ledger does not know its last day
-- reads:     settings, ledger_span
-- columns:
--   year_start  date
--   year_end    date  closing date: the chosen one, the as-of date at the latest
select
  cast(cast(year_end + 1 as date) - interval '12 months' as date) as year_start,
  year_end
from (
  select case when chosen_year_end <= as_of then chosen_year_end else as_of end as year_end
  from settings
) as ends
join ledger_span on year_end >= first_known_date and year_end >= ledger_start
