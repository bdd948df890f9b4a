-- table:     signal_long_terms
-- answers:   How many invoices of the window fall due later than the customer's terms give, and what do they weigh?
-- grain:     one row per currency and date
-- reads:     position_levels, long_terms, position_dates, scope, dimension_sets, payer_levels, settings
-- columns:
--   currency     varchar
--   date_role    varchar         as_of, compare_to
--   signal       integer         11
--   part         decimal(38, 5)  invoices
--   whole        decimal(38, 5)  1
--   alarm_part   decimal(38, 5)  a hundred times their amount
--   alarm_whole  decimal(38, 5)  billings of the window
--   missing      varchar         terms: of no customer are they known; null: it can be told
with longer as (
  select currency, date_role, count(*) as documents, sum(amount) as amount
  from long_terms
  join position_dates on position_dates.date_number = long_terms.date_number
  join scope on scope.dimension_set_id = long_terms.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = long_terms.dimension_set_id
  group by currency, date_role
),
agreed as (
  select currency, count(case when has_terms then 1 end) as customers
  from payer_levels
  group by currency
)
select
  position_levels.currency,
  position_levels.date_role,
  11 as signal,
  cast(coalesce(documents, 0) as decimal(38, 5)) as part,
  cast(1 as decimal(38, 5)) as whole,
  cast(coalesce(amount, 0) * 100 as decimal(38, 5)) as alarm_part,
  cast(invoices + case when settings.credits = 'include' then credit_notes else 0 end as decimal(38, 5)) as alarm_whole,
  case when customers = 0 then 'terms' end as missing
from position_levels
join agreed on agreed.currency = position_levels.currency
cross join settings
left join longer on longer.currency = position_levels.currency and longer.date_role = position_levels.date_role
