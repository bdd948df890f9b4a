-- table:     document_paths
-- answers:   How does a document's open amount run from its issue to its end?
-- grain:     one row per document that has an amount or an allocation
-- reads:     documents, allocations, settling_ranks
-- columns:
--   document_id       bigint
--   dimension_set_id  integer
--   is_invoice        boolean         a positive invoice or instalment of the ledger's own time
--   issue_date        date
--   due_date          date
--   is_assumed        boolean         the due date was assumed
--   is_disputed       boolean         false where it is not known
--   amount            decimal(18, 3)
--   is_plain          boolean         the open amount only shrinks, from the amount towards 0, never past it
--   closed_date       date            plain documents: the day from which nothing is open
--   is_one_step       boolean         plain documents: closed by the allocations of one day
--   last_rank         integer         rank of the kind that settled it on its last day, see settling_ranks
with allocated as (
  select
    document_id,
    sum(amount) as amount,
    min(amount) as least_amount,
    max(amount) as greatest_amount,
    min(effective_date) as first_date,
    max(effective_date) as last_date,
    -- Day and rank in one number, so that one pass finds the rank of the last day.
    max(date_diff('day', date '1970-01-01', effective_date) * 10 + settling_rank) as last_step
  from allocations
  join settling_ranks on settled_by = case when link = 'undated' then 'undated' else kind end
  where amount <> 0
  group by document_id
),
paths as (
  select
    documents.*,
    allocated.first_date,
    allocated.last_date,
    allocated.last_step,
    allocated.amount = documents.amount as is_closed,
    documents.amount <> 0 and (
      allocated.document_id is null
      or allocated.first_date >= documents.issue_date and (
        documents.amount > 0 and allocated.least_amount > 0 and allocated.amount <= documents.amount
        or documents.amount < 0 and allocated.greatest_amount < 0 and allocated.amount >= documents.amount
      )
    ) as is_plain
  from documents
  left join allocated on allocated.document_id = documents.document_id
  where documents.amount <> 0 or allocated.document_id is not null
)
select
  document_id,
  dimension_set_id,
  not is_opening and amount > 0 and (kind = 'invoice' or kind = 'instalment') as is_invoice,
  issue_date,
  due_date,
  due_date_basis = 'assumed' as is_assumed,
  coalesce(is_disputed, false) as is_disputed,
  amount,
  is_plain,
  case when is_plain and is_closed then last_date end as closed_date,
  coalesce(is_plain and is_closed and first_date = last_date, false) as is_one_step,
  case when is_plain and is_closed then cast(last_step % 10 as integer) end as last_rank
from paths
