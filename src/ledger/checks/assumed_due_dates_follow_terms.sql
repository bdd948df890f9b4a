-- An assumed due date is the one that the terms of its segment, or the default, give.
with expected as (
  select
    documents.document_id,
    documents.due_date,
    coalesce(documents.terms_from, documents.issue_date) as terms_start,
    assumed_terms.rule,
    assumed_terms.days
  from documents
  left join assumed_terms on assumed_terms.dimension_set_id = documents.dimension_set_id
  where documents.due_date_basis = 'assumed'
)
select document_id, due_date, rule, days
from expected
where days is null
  or rule = 'days' and date_diff('day', terms_start, due_date) <> days
  or rule = 'days_then_month_end' and due_date <> last_day(terms_start + days)
  or rule = 'month_end_then_days' and due_date - days <> last_day(terms_start)
  or rule not in ('days', 'days_then_month_end', 'month_end_then_days')
