-- The monthly changes, summed up, give at every month-end what documents and allocations give by themselves. A cell in
-- which nothing is ever open has no changes.
with moments as (
  select
    calendar.month_end,
    documents.document_id,
    cell_scope.cell_id,
    documents.issue_date,
    documents.due_date,
    documents.amount,
    documents.amount - coalesce(sum(allocations.amount), 0) as open_amount
  from calendar
  join documents on documents.issue_date <= calendar.month_end
  join cell_scope on cell_scope.dimension_set_id = documents.dimension_set_id
  left join allocations
    on allocations.document_id = documents.document_id and allocations.effective_date <= calendar.month_end
  group by calendar.month_end, documents.document_id, cell_scope.cell_id, documents.issue_date, documents.due_date,
    documents.amount
),
direct as (
  select
    cell_id,
    month_end,
    sum(greatest(open_amount, 0)) as claims,
    sum(least(open_amount, 0)) as credits,
    sum(case when due_date < month_end then greatest(open_amount, 0) else 0 end) as overdue,
    sum(case
      when month_end - case when ageing_basis = 'issue' then issue_date else due_date end > bucket_edge_3
      then greatest(open_amount, 0) else 0
    end) as late_3
  from moments
  cross join settings
  group by cell_id, month_end
),
summed as (
  select
    direct.cell_id,
    direct.month_end,
    sum(monthly.claims) as claims,
    sum(monthly.credits) as credits,
    sum(monthly.overdue) as overdue,
    sum(monthly.late_3) as late_3
  from direct
  join monthly on monthly.cell_id = direct.cell_id and monthly.month_end <= direct.month_end
  group by direct.cell_id, direct.month_end
)
select direct.cell_id, direct.month_end
from direct
left join summed on summed.cell_id = direct.cell_id and summed.month_end = direct.month_end
where direct.claims <> coalesce(summed.claims, 0)
  or direct.credits <> coalesce(summed.credits, 0)
  or direct.overdue <> coalesce(summed.overdue, 0)
  or direct.late_3 <> coalesce(summed.late_3, 0)
