-- At both dates every dimension set carries what its documents and allocations give by themselves.
with moments as (
  select
    position_dates.date_role,
    position_dates.position_date,
    documents.dimension_set_id,
    documents.document_id,
    documents.due_date,
    documents.amount - coalesce(sum(allocations.amount), 0) as open_amount
  from position_dates
  join documents on documents.issue_date <= position_dates.position_date
  left join allocations
    on allocations.document_id = documents.document_id and allocations.effective_date <= position_dates.position_date
  group by position_dates.date_role, position_dates.position_date, documents.dimension_set_id, documents.document_id,
    documents.due_date, documents.amount
),
direct as (
  select
    date_role,
    dimension_set_id,
    sum(greatest(open_amount, 0)) as claims,
    sum(least(open_amount, 0)) as credits,
    sum(case when due_date < position_date then greatest(open_amount, 0) else 0 end) as overdue,
    count(case when open_amount > 0 then 1 end) as open_documents
  from moments
  group by date_role, dimension_set_id
)
select positions.date_role, positions.dimension_set_id
from positions
left join direct
  on direct.date_role = positions.date_role and direct.dimension_set_id = positions.dimension_set_id
where positions.claims <> coalesce(direct.claims, 0)
  or positions.credits <> coalesce(direct.credits, 0)
  or positions.overdue <> coalesce(direct.overdue, 0)
  or positions.open_documents <> coalesce(direct.open_documents, 0)
