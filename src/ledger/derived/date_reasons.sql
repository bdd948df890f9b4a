-- table:     date_reasons
-- answers:   At which dates can figures be told, and if not, why?
-- grain:     one row per date that is shown
-- reads:     calendar, position_dates, ledger_span, settings
-- columns:
--   date_role       varchar  month_end, as_of, compare_to; the as-of date stands under as_of alone
--   position_date   date
--   balance_reason  varchar  why there is no balance: ledger_start, no_history; null: it can be told
--   window_reason   varchar  the same for figures over the window
--   start_reason    varchar  the same for figures that need the balance before the window
--   year_reason     varchar  the same for figures over 365 days
with dates as (
  select 'month_end' as date_role, calendar.month_end as position_date
  from calendar
  join settings on calendar.month_end < settings.as_of
  union all
  select date_role, position_date
  from position_dates
),
reasons as (
  select
    dates.date_role,
    dates.position_date,
    position_date - window_days as start_date,
    ledger_start,
    first_known_date,
    has_billings,
    case
      when position_date < ledger_start then 'ledger_start'
      when position_date < first_known_date then 'no_history'
    end as balance_reason
  from dates
  cross join settings
  cross join ledger_span
)
select
  date_role,
  position_date,
  balance_reason,
  case
    when balance_reason is not null then balance_reason
    when not has_billings then 'no_history'
    when start_date + 1 < ledger_start then 'ledger_start'
  end as window_reason,
  case
    when balance_reason is not null then balance_reason
    when not has_billings then 'no_history'
    when start_date < ledger_start then 'ledger_start'
    when start_date < first_known_date then 'no_history'
  end as start_reason,
  case
    when balance_reason is not null then balance_reason
    when not has_billings then 'no_history'
    when position_date - 364 < ledger_start then 'ledger_start'
  end as year_reason
from reasons
