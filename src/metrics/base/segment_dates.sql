-- view:      segment_dates
-- answers:   Which figures can be told at the as-of date and at the comparison date?
-- grain:     one row per date
-- reads:     position_dates, ledger_span
-- columns:
--   date_role        varchar  as_of, compare_to
--   position_date    date
--   window_days      integer
--   has_position     boolean  a balance; an earlier date needs the documents that were settled since
--   has_window       boolean  billings of the whole window
--   has_year         boolean  billings of 365 days
--   has_payments     boolean  dated payments of the whole window
--   position_reason  varchar  ledger_start, no_billings; null: told
--   window_reason    varchar  the same for billings of the window
--   year_reason      varchar  the same for billings of 365 days
-- identity:  not exists (select 1 from segment_dates where has_window and not has_position)
with dates as (
  select
    date_role,
    position_date,
    window_days,
    case
      when position_date < ledger_start then 'ledger_start'
      when not has_billings and date_role = 'compare_to' then 'no_billings'
    end as position_reason,
    case
      when not has_billings then 'no_billings'
      when position_date - window_days + 1 < ledger_start then 'ledger_start'
    end as window_reason,
    case
      when not has_billings then 'no_billings'
      when position_date - 364 < ledger_start then 'ledger_start'
    end as year_reason,
    has_history
  from position_dates
  cross join ledger_span
  where ledger_start is not null
)
select
  date_role,
  position_date,
  window_days,
  position_reason is null as has_position,
  window_reason is null as has_window,
  year_reason is null as has_year,
  window_reason is null and has_history as has_payments,
  position_reason,
  window_reason,
  year_reason
from dates
