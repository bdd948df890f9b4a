-- view:      signal_thresholds
-- answers:   From which figure on does each warning signal call for attention, and for action?
-- grain:     one row per signal
-- reads:     settings
-- columns:
--   signal  integer
--   unit    varchar  of the figure: percent, days, months, customers, documents
--   watch   double   null: no such state
--   alarm   double   may be set against another figure than watch: see the signal's own view; null: no such state
--   is_own  boolean  entered by the reader
-- identity:  not exists (select 1 from signal_thresholds group by signal having count(*) > 1)
with shipped as (
  select * from (values
    (1, 'percent', 10, 25),
    (2, 'days', 0, 10),
    (3, 'months', 2, 3),
    (7, 'customers', null, null),
    (9, 'customers', 1, 20),
    (10, 'customers', 1, 5),
    (12, 'customers', null, 1)
  ) as signals(signal, unit, watch, alarm)
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
  own.signal is not null as is_own
from shipped
left join own on own.signal = shipped.signal
