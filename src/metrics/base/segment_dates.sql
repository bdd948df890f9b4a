-- view:      segment_dates
-- answers:   Which figures can be told at the as-of date and at the comparison date, and if not, why?
-- grain:     one row per date
-- reads:     position_dates, ledger_span
-- columns:
--   date_role        varchar  as_of, compare_to
--   position_date    date
--   window_days      integer
--   position_reason  varchar  why there is no balance: ledger_start, no_history; null: told
--   window_reason    varchar  why there are no billings of the window; null: told
--   year_reason      varchar  why there are no billings of 365 days; null: told
-- identity:  not exists (select 1 from segment_dates where position_reason is not null and window_reason is null)
with dates as (
  select
    position_dates.date_role,
    position_dates.position_date,
    position_dates.window_days,
    ledger_start,
    has_billings,
    case
      when position_date < ledger_start then 'ledger_start'
      -- A list of open items knows nothing of what was settled before its own date.
      when not has_history and position_date < coalesce(stated_as_of, last_date) then 'no_history'
    end as position_reason
  from position_dates
  cross join ledger_span
  where ledger_start is not null
)
select
  date_role,
  position_date,
  window_days,
  position_reason,
  case
    when position_reason is not null then position_reason
    when not has_billings then 'no_history'
    when position_date - window_days + 1 < ledger_start then 'ledger_start'
  end as window_reason,
  case
    when position_reason is not null then position_reason
    when not has_billings then 'no_history'
    when position_date - 364 < ledger_start then 'ledger_start'
  end as year_reason
from dates
