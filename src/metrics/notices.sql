-- view:      notices
-- answers:   What must a reader know before reading the figures?
-- grain:     one row per notice that applies
-- reads:     documents, allocations, settings, ledger_span, month_levels, position_levels
-- columns:
--   notice       varchar  documents_after, allocations_after, before_start, everything_settled, assumed_due_dates, undated
--   number       bigint   how many; null where nothing is counted
--   share        double   of all there are
--   notice_date  date     ledger start, or the last month-end with a balance
with document_counts as (
  select
    count(case when issue_date > as_of then 1 end) as after_number,
    count(case when amount > 0 then 1 end) as claim_number,
    count(case when amount > 0 and due_date_basis = 'assumed' then 1 end) as assumed_number,
    count(*) as number
  from documents
  cross join settings
),
allocation_counts as (
  select
    count(case when effective_date > as_of then 1 end) as after_number,
    count(case when link = 'undated' then 1 end) as undated_number,
    count(*) as number
  from allocations
  cross join settings
),
open_currencies as (
  select count(*) as number
  from position_levels
  where date_role = 'as_of' and (claims <> 0 or credits <> 0)
),
last_balance as (
  select max(month_end) as month_end
  from month_levels
  cross join settings
  where month_end < settings.as_of and (claims <> 0 or month_levels.credits <> 0)
)
select 'documents_after' as notice, after_number as number, cast(after_number as double) / number as share,
  cast(null as date) as notice_date
from document_counts
where after_number > 0
union all
select 'allocations_after', after_number, cast(after_number as double) / number, null
from allocation_counts
where after_number > 0
union all
select 'before_start', null, null, ledger_start
from ledger_span
join settings on settings.as_of < ledger_span.ledger_start
union all
select 'everything_settled', null, null, last_balance.month_end
from last_balance
join open_currencies on open_currencies.number = 0
where last_balance.month_end is not null
union all
select 'assumed_due_dates', assumed_number, cast(assumed_number as double) / claim_number, null
from document_counts
where assumed_number > 0
union all
select 'undated', undated_number, cast(undated_number as double) / number, null
from allocation_counts
where undated_number > 0
