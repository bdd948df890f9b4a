-- table:     payments
-- answers:   When was money received for invoices, and was it taken back?
-- grain:     one row per dated payment row on an invoice or instalment; a bounce stands in the row it takes back
-- reads:     document_paths, allocations
-- columns:
--   allocation_id     bigint
--   document_id       bigint
--   dimension_set_id  integer
--   issue_date        date
--   due_date          date
--   is_assumed        boolean         the due date was assumed
--   effective_date    date
--   amount            decimal(18, 3)  negative only where no payment of the same amount is there to be taken back
--   reversed_date     date            day of the bounce; null: never
-- identity:  not exists (select 1 from payments group by allocation_id having count(*) > 1)
with paid as (
  select
    allocations.allocation_id,
    document_paths.document_id,
    document_paths.dimension_set_id,
    document_paths.issue_date,
    document_paths.due_date,
    document_paths.is_assumed,
    allocations.effective_date,
    allocations.amount
  from allocations
  join document_paths on document_paths.document_id = allocations.document_id
  where allocations.kind = 'payment'
    and allocations.link <> 'undated'
    and allocations.amount <> 0
    and document_paths.is_invoice
),
bounced as (
  select distinct document_id from paid where amount < 0
),
numbered as (
  select
    paid.allocation_id,
    paid.document_id,
    paid.amount,
    paid.effective_date,
    row_number() over (
      partition by paid.document_id, paid.amount order by paid.effective_date, paid.allocation_id
    ) as occurrence
  from paid
  join bounced on bounced.document_id = paid.document_id
),
reversals as (
  select taken.allocation_id, given.allocation_id as reversed_id, taken.effective_date as reversed_date
  from numbered as taken
  join numbered as given
    on given.document_id = taken.document_id
    and given.amount = -taken.amount
    and given.occurrence = taken.occurrence
  where taken.amount < 0
)
select
  paid.allocation_id,
  paid.document_id,
  paid.dimension_set_id,
  paid.issue_date,
  paid.due_date,
  paid.is_assumed,
  paid.effective_date,
  paid.amount,
  reversals.reversed_date
from paid
left join reversals on reversals.reversed_id = paid.allocation_id
where paid.amount > 0 or paid.allocation_id not in (select allocation_id from reversals)
