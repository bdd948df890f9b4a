-- table:     segment_months
-- answers:   In which month does which measure of a segment change, in scope?
-- grain:     one row per currency, segment and month with a change
-- reads:     monthly, cells, scope, cell_dimensions, dimension_sets, segment_values, movements, documents, settings
-- columns:
--   currency        varchar
--   segment         varchar         value of the dimension that segments are made by; null: not stated
--   month_end       date            amounts are summed up to a month-end to give its level, but for month_invoices
--   claims          decimal(38, 3)
--   credits         decimal(38, 3)
--   overdue         decimal(38, 3)
--   invoices        decimal(38, 3)  of the window
--   credit_notes    decimal(38, 3)
--   month_invoices  decimal(38, 3)  of this calendar month, not to be summed up
with segments as (
  select scope.dimension_set_id, dimension_sets.currency, segment_values.value as segment
  from scope
  join dimension_sets on dimension_sets.dimension_set_id = scope.dimension_set_id
  left join segment_values on segment_values.dimension_set_id = scope.dimension_set_id
),
segment_cells as (
  select cells.cell_id, segments.currency, min(segment) as segment
  from cells
  join segments on segments.dimension_set_id = cells.dimension_set_id
  group by cells.cell_id, segments.currency
),
-- A dimension of many values, such as the customer, is finer than cells, and so is a class of customers: its segments are
-- made of the documents.
fine_segments as (
  select dimension_set_id, currency, segment
  from segments
  where (select segment_by from settings) not in (select dimension from cell_dimensions)
    and exists (select 1 from segment_values)
),
billed as (
  select
    currency,
    segment,
    issue_date,
    case when amount > 0 then amount else 0 end as invoices,
    case when amount < 0 then amount else 0 end as credit_notes
  from (
    select fine_segments.currency, segment, documents.issue_date, documents.amount
    from documents
    join fine_segments on fine_segments.dimension_set_id = documents.dimension_set_id
    where not documents.is_opening
      and case
        when documents.amount > 0 then documents.kind = 'invoice' or documents.kind = 'instalment'
        else documents.kind = 'credit_note'
      end
  ) as fine_documents
),
changes as (
  select segment_cells.currency, segment, month_end, claims, credits, overdue, invoices, credit_notes, month_invoices
  from monthly
  join segment_cells on segment_cells.cell_id = monthly.cell_id
  where not exists (select 1 from fine_segments)
  union all
  select currency, segment, last_day(movement_date), claim_amount, credit_amount, 0, 0, 0, 0
  from movements
  join fine_segments on fine_segments.dimension_set_id = movements.dimension_set_id
  union all
  -- A document that is closed by the day after its due date is never overdue.
  select
    currency, segment, last_day(case when movement_date > due_date + 1 then movement_date else due_date + 1 end),
    0, 0, claim_amount, 0, 0, 0
  from movements
  join fine_segments on fine_segments.dimension_set_id = movements.dimension_set_id
  where claim_amount <> 0 and (closed_date is null or closed_date > due_date + 1)
  union all
  select currency, segment, last_day(issue_date), 0, 0, 0, invoices, credit_notes, invoices
  from billed
  union all
  select currency, segment, last_day(issue_date + window_days), 0, 0, 0, -invoices, -credit_notes, 0
  from billed
  cross join settings
)
select
  currency,
  segment,
  month_end,
  sum(claims) as claims,
  sum(credits) as credits,
  sum(overdue) as overdue,
  sum(invoices) as invoices,
  sum(credit_notes) as credit_notes,
  sum(month_invoices) as month_invoices
from changes
group by currency, segment, month_end
