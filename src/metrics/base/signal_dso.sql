-- view:      signal_dso
-- answers:   By how many days is the DSO above the benchmark of the sector?
-- grain:     one row per currency and date, where there is a benchmark
-- needs:     billings
-- reads:     position_levels, settings
-- columns:
--   currency     varchar
--   date_role    varchar         as_of, compare_to
--   signal       integer         2
--   part         decimal(38, 5)  balance x days of the window
--   whole        decimal(38, 5)  billings of the window
--   alarm_part   decimal(38, 5)  the part less what the benchmark would give
--   alarm_whole  decimal(38, 5)  the same as whole
--   missing      varchar         no_billings; null: it can be told
with levels as (
  select
    currency,
    date_role,
    window_days,
    cast(claims + case when settings.credits = 'include' then position_levels.credits else 0 end as decimal(38, 3)) as balance,
    cast(invoices + case when settings.credits = 'include' then credit_notes else 0 end as decimal(38, 3)) as billings,
    -- As ledger/benchmark.ts writes it: days~year~source.
    try_cast(split_part(benchmark, '~', 1) as decimal(38, 2)) as benchmark_days
  from position_levels
  cross join settings
)
select
  currency,
  date_role,
  2 as signal,
  cast(balance * window_days as decimal(38, 5)) as part,
  cast(billings as decimal(38, 5)) as whole,
  cast(balance * window_days - benchmark_days * billings as decimal(38, 5)) as alarm_part,
  cast(billings as decimal(38, 5)) as alarm_whole,
  case when billings <= 0 then 'no_billings' end as missing
from levels
where benchmark_days is not null
