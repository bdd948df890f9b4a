-- view:      signal_thresholds
-- answers:   From which figure on does each warning signal call for attention, and for action?
-- grain:     one row per signal
-- reads:     settings
-- columns:
--   signal     integer
--   unit       varchar  of the figure: percent, days, months, customers, documents
--   watch      double   null: no such state
--   alarm      double   may be set against another figure than watch: see the signal's own view; null: no such state
--   is_own     boolean  entered by the reader
--   otherwise  varchar  why it cannot be told where nothing is found; null: then there is nothing to tell of
-- identity:  not exists (select 1 from signal_thresholds group by signal having count(*) > 1)
with shipped as (
  select * from (values
    (1, 'percent', 10, 25, 'no_payments'),
    (2, 'days', 0, 10, 'no_billings'),
    (3, 'months', 2, 3, 'ledger_start'),
    (4, 'percent', 10, 50, 'nothing_overdue'),
    (5, 'percent', 80, 50, 'nothing_overdue'),
    (6, 'percent', null, 90, 'no_reminders'),
    (7, 'customers', null, null, 'sales_rep'),
    (8, 'documents', 1, 5, null),
    (9, 'customers', 1, 20, 'few_documents'),
    (10, 'customers', 1, 5, 'no_billings'),
    (11, 'documents', 1, 5, 'terms'),
    (12, 'customers', null, 1, 'credit_limit')
  ) as signals(signal, unit, watch, alarm, otherwise)
),
-- As ledger/thresholds.ts writes them: signal:watch,alarm with an asterisk between two; an empty place means none.
lines as (
  select unnest(string_split(thresholds, '*')) as line
  from settings
),
own as (
  select
    try_cast(split_part(line, ':', 1) as integer) as signal,
    try_cast(split_part(split_part(line, ':', 2), ',', 1) as double) as watch,
    try_cast(split_part(split_part(line, ':', 2), ',', 2) as double) as alarm
  from lines
  where line <> ''
)
select
  shipped.signal,
  unit,
  case when own.signal is null then cast(shipped.watch as double) else own.watch end as watch,
  case when own.signal is null then cast(shipped.alarm as double) else own.alarm end as alarm,
  own.signal is not null as is_own,
  otherwise
from shipped
left join own on own.signal = shipped.signal
