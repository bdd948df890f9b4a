-- view:      signal_reasons
-- answers:   Which warning signals can nobody tell at a date, whatever the scope?
-- grain:     one row per date and signal
-- reads:     date_reasons, ledger_span, reminder_targets, settings
-- columns:
--   date_role      varchar  month_end, as_of, compare_to
--   position_date  date
--   signal         integer  1 to 12
--   reason         varchar  ledger_start, no_history; what is to be added: benchmark, reminders; reminders_start: the log
--                           begins later; null: it can be told as far as this goes
with needs as (
  -- What each rests on, and how many months back.
  select *
  from (values
    (1, 'history', 12), (2, 'window', 0), (3, 'balance', 0), (4, 'reminders', 0), (5, 'reminders', 0),
    (6, 'reminders', 6), (7, 'balance', 0), (8, 'history', 0), (9, 'history', 15), (10, 'billings', 0),
    (11, 'window', 0), (12, 'balance', 0)
  ) as signals(signal, needed, months)
),
log as (
  select min(reminder_date) as first_date
  from reminder_targets
),
dates as (
  select
    date_role, position_date, balance_reason, window_reason, ledger_start, has_history, has_billings, first_date, benchmark
  from date_reasons
  cross join ledger_span
  cross join log
  cross join settings
),
sides as (
  select
    *,
    case
      when position_date = last_day(position_date)
        then last_day(cast(position_date - months * interval '1 month' as date))
      else cast(position_date - months * interval '1 month' as date)
    end as eve
  from dates
  cross join needs
)
select
  date_role,
  position_date,
  signal,
  case
    when balance_reason is not null then balance_reason
    when signal = 2 and benchmark = '' then 'benchmark'
    when needed = 'reminders' and first_date is null then 'reminders'
    when needed = 'reminders' and position_date < first_date then 'reminders_start'
    when needed = 'window' and window_reason is not null then window_reason
    when needed = 'billings' and not has_billings then 'no_history'
    when (needed = 'history' or signal = 6) and not has_history then 'no_history'
    when months > 0 and eve + 1 < ledger_start then 'ledger_start'
    when needed = 'billings'
      and cast(date_trunc('month', position_date + 1) - interval '15 months' as date) < ledger_start then 'ledger_start'
  end as reason
from sides
