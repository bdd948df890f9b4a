-- table:     signal_slow_payment
-- answers:   How much of what should be settled was paid, or is still open, more than sixty days after issue?
-- grain:     one row per currency and date
-- reads:     slow_positions, position_dates, scope, dimension_sets
-- columns:
--   currency     varchar
--   date_role    varchar         as_of, compare_to
--   signal       integer         1
--   part         decimal(38, 5)  a hundred times what was paid or is open too slowly
--   whole        decimal(38, 5)  payments of twelve months, and what is open that long
--   alarm_part   decimal(38, 5)  the same as part
--   alarm_whole  decimal(38, 5)  the same as whole
--   missing      varchar         no_payments; null: it can be told
select
  dimension_sets.currency,
  date_role,
  1 as signal,
  cast(sum(year_paid_slowly + open_slowly) * 100 as decimal(38, 5)) as part,
  cast(sum(year_paid + open_slowly) as decimal(38, 5)) as whole,
  cast(sum(year_paid_slowly + open_slowly) * 100 as decimal(38, 5)) as alarm_part,
  cast(sum(year_paid + open_slowly) as decimal(38, 5)) as alarm_whole,
  case when sum(year_paid + open_slowly) <= 0 then 'no_payments' end as missing
from slow_positions
join position_dates on position_dates.date_number = slow_positions.date_number
join scope on scope.dimension_set_id = slow_positions.dimension_set_id
join dimension_sets on dimension_sets.dimension_set_id = slow_positions.dimension_set_id
group by dimension_sets.currency, date_role
