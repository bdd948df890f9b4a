-- view:      capabilities
-- answers:   Which figures can this ledger carry, and which column would unlock the others?
-- grain:     one row per capability
-- reads:     ledger_span, settings, reminders, exchange_rates
-- columns:
--   capability    varchar  due_dates, billings, history, comparison, credit_limits, disputes, reminders, rates
--   is_available  boolean
--   unlocked_by   varchar  role of the column that brings it
select 'due_dates' as capability, has_due_dates as is_available, 'due_date' as unlocked_by
from ledger_span
union all
select 'billings', has_billings, 'settlement_date'
from ledger_span
union all
select 'history', has_history, 'settlement_date'
from ledger_span
union all
select 'comparison', has_history and coalesce(compare_to >= ledger_start, false), 'settlement_date'
from ledger_span
cross join settings
union all
select 'credit_limits', has_credit_limits, 'credit_limit'
from ledger_span
union all
select 'disputes', has_disputes, 'dispute'
from ledger_span
union all
select 'reminders', count(*) > 0, 'reminder_log'
from reminders
union all
select 'rates', count(*) > 0, 'rate_table'
from exchange_rates
