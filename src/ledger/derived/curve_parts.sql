-- table:     curve_parts
-- answers:   When does each part of an invoice stop being at risk, and how?
-- grain:     one row per part of an invoice that leaves together, and span of as-of dates that sees it so
-- reads:     document_paths, allocations, payments, settlements
-- columns:
--   document_id       bigint          an invoice or instalment with an amount; opening items have no parts
--   dimension_set_id  integer
--   issue_date        date            origin of the age on the clock 'issue'
--   issue_month       date            first day of the month of issue
--   due_date          date            origin of the age on the clock 'due'
--   known_from        date            first as-of date at which the part looks like this
--   known_until       date            first as-of date at which it no longer does; 9999-12-31: for good
--   leave_date        date            day it leaves; null: never, as what is open or written off
--   leaves_as         varchar         paid; deducted (credit note, discount, exchange); closed (rounding, transfer)
--   amount            decimal(18, 3)  of this part; settlements without a date of their own are in none
--   squared_open      double          square of the open amount before it leaves, less that of the rest
--   document_count    integer         1 on the row by which the invoice itself is counted, else 0
-- identity:  not exists (select 1 from curve_parts where amount < 0 or squared_open < 0)
-- identity:  not exists (select 1 from curve_parts where known_until <= known_from)

-- What is at risk at an age is a plain sum over these rows: each leaves at its leave date, or is last seen at the
-- as-of date. An invoice with negative allocations has one set of rows per span between their dates: from the day of
-- a bounce on, the payment and its reversal are both gone; a negative allocation without a partner takes back the
-- latest ones before it. What was settled without a date is never followed, for nobody knows how long it was at risk.
-- What exceeds the invoice is no part of it; what is written off stays at risk. In the order of accounts, as above all the
-- curve of one customer is asked for.
with invoices as (
  select document_id, dimension_set_id, issue_date, due_date, amount, is_plain, closed_date
  from document_paths
  where is_invoice
),
allocated as (
  select
    allocations.document_id, allocation_id, kind, effective_date, allocations.amount, link,
    dimension_set_id, issue_date, due_date, invoices.amount as invoice_amount,
    is_plain and allocations.amount = invoices.amount and link <> 'undated' as is_whole
  from allocations
  join invoices on invoices.document_id = allocations.document_id
  where allocations.amount <> 0
),
-- Settled by one allocation: nothing to order, nothing to take back.
whole as (
  select
    document_id, dimension_set_id, issue_date, due_date, invoice_amount as amount,
    case when kind <> 'write_off' then effective_date end as leave_date, kind
  from allocated
  where is_whole
),
others as (
  select
    document_id, dimension_set_id, issue_date, due_date,
    invoice_amount
      - greatest(0, least(invoice_amount, sum(case when link = 'undated' then amount else 0 end))) as amount
  from allocated
  where not is_whole
  group by document_id, dimension_set_id, issue_date, due_date, invoice_amount
),
untouched as (
  select invoices.document_id, invoices.dimension_set_id, invoices.issue_date, invoices.due_date, invoices.amount
  from invoices
  left join others on others.document_id = invoices.document_id
  where is_plain and closed_date is null and others.document_id is null
),
settling as (
  select
    others.document_id, allocation_id, effective_date, payments.amount, 'payment' as kind,
    coalesce(reversed_date, date '9999-12-31') as reversed_date
  from payments
  join others on others.document_id = payments.document_id
  union all
  select
    document_id, allocation_id, effective_date, amount, kind, date '9999-12-31'
  from allocated
  where not is_whole and kind <> 'payment' and link <> 'undated'
),
span_starts as (
  select document_id, issue_date as known_from
  from others
  union
  select document_id, effective_date
  from allocated
  where not is_whole and amount < 0 and effective_date > issue_date
),
spans as (
  select
    span_starts.document_id,
    known_from,
    lead(known_from, 1, date '9999-12-31') over (
      partition by span_starts.document_id order by known_from
    ) as known_until,
    others.amount
  from span_starts
  join others on others.document_id = span_starts.document_id
),
seen as (
  select
    spans.document_id, known_from, known_until, effective_date, kind, spans.amount as invoice_amount,
    row_number() over (
      partition by spans.document_id, known_from
      order by effective_date, case when kind = 'payment' then 0 else 1 end, allocation_id
    ) as step,
    sum(settling.amount) over (
      partition by spans.document_id, known_from
      order by effective_date, case when kind = 'payment' then 0 else 1 end, allocation_id
      rows between unbounded preceding and current row
    ) as settled
  from spans
  join settling
    on settling.document_id = spans.document_id and effective_date < known_until and reversed_date > known_from
),
lasting as (
  select
    document_id, known_from, known_until, effective_date, kind, step,
    greatest(0, least(invoice_amount, min(settled) over (
      partition by document_id, known_from order by step rows between current row and unbounded following
    ))) as settled
  from seen
),
steps as (
  select
    document_id, known_from, known_until, effective_date, kind, step,
    settled - lag(settled, 1, 0) over (partition by document_id, known_from order by step) as amount
  from lasting
),
followed as (
  select
    spans.document_id, spans.known_from, spans.known_until,
    max(spans.amount) as amount,
    coalesce(sum(case when kind <> 'write_off' then steps.amount end), 0) as left_amount
  from spans
  left join steps on steps.document_id = spans.document_id and steps.known_from = spans.known_from
  group by spans.document_id, spans.known_from, spans.known_until
),
leaving as (
  select
    document_id, known_from, known_until, effective_date, kind, amount,
    sum(amount) over (
      partition by document_id, known_from order by step rows between unbounded preceding and current row
    ) as left_amount
  from steps
  where amount > 0 and kind <> 'write_off'
),
-- An invoice settled without a date cannot be counted: nobody knows at which age.
uncounted as (
  select distinct document_id
  from settlements
  where settled_by = 'undated'
),
counted as (
  select
    spans.document_id, known_from, known_until,
    case when settled_by <> 'write_off' then settled_date end as leave_date, settled_by as kind
  from spans
  left join settlements
    on settlements.document_id = spans.document_id
    and settled_date < known_until
    and coalesce(reopened_date, date '9999-12-31') > known_from
  left join uncounted on uncounted.document_id = spans.document_id
  where uncounted.document_id is null
),
other_parts as (
  select leaving.document_id, leaving.known_from, leaving.known_until, effective_date as leave_date, kind,
    leaving.amount, followed.amount - leaving.left_amount + leaving.amount as open_before,
    followed.amount - leaving.left_amount as open_after, 0 as document_count
  from leaving
  join followed on followed.document_id = leaving.document_id and followed.known_from = leaving.known_from
  union all
  select document_id, known_from, known_until, null, null, amount - left_amount, amount - left_amount, 0, 0
  from followed
  where amount > left_amount
  union all
  select document_id, known_from, known_until, leave_date, kind, 0, 0, 0, 1
  from counted
),
parts as (
  select document_id, dimension_set_id, issue_date, due_date, issue_date as known_from,
    date '9999-12-31' as known_until, leave_date, kind, amount, amount as open_before,
    cast(0 as decimal(18, 3)) as open_after, 1 as document_count
  from whole
  union all
  select document_id, dimension_set_id, issue_date, due_date, issue_date, date '9999-12-31',
    null, null, amount, amount, 0, 1
  from untouched
  union all
  select others.document_id, dimension_set_id, issue_date, due_date, known_from, known_until,
    leave_date, kind, other_parts.amount, open_before, open_after, document_count
  from other_parts
  join others on others.document_id = other_parts.document_id
)
select
  document_id,
  dimension_set_id,
  issue_date,
  cast(date_trunc('month', issue_date) as date) as issue_month,
  due_date,
  known_from,
  known_until,
  leave_date,
  case
    when leave_date is null then null
    when kind = 'payment' then 'paid'
    when kind in ('rounding', 'transfer') then 'closed'
    else 'deducted'
  end as leaves_as,
  cast(amount as decimal(18, 3)) as amount,
  cast(open_before as double) * cast(open_before as double)
    - cast(open_after as double) * cast(open_after as double) as squared_open,
  document_count
from parts
order by dimension_set_id
