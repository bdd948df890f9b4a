-- table:     long_terms
-- answers:   Which invoices of the windows fall due later than the customer's terms give?
-- grain:     one row per date and invoice
-- reads:     documents, dimension_sets, customers, position_dates
-- columns:
--   date_number       integer         of position_dates
--   document_id       bigint
--   dimension_set_id  integer
--   amount            decimal(18, 3)
--   due_date          date
--   agreed_date       date            by the customer's terms, as loaded, counted from the issue date
-- identity:  not exists (select 1 from long_terms where due_date <= agreed_date)
with terms as (
  select dimension_set_id, terms_days, terms_rule
  from dimension_sets
  join customers on customers.entity_id = dimension_sets.entity_id and customers.customer_id = dimension_sets.customer_id
  where terms_days is not null
),
agreed as (
  select
    date_number,
    document_id,
    documents.dimension_set_id,
    amount,
    due_date,
    case terms_rule
      when 'days_then_month_end' then last_day(coalesce(terms_from, issue_date) + terms_days)
      when 'month_end_then_days' then last_day(coalesce(terms_from, issue_date)) + terms_days
      else coalesce(terms_from, issue_date) + terms_days
    end as agreed_date
  from documents
  join terms on terms.dimension_set_id = documents.dimension_set_id
  cross join position_dates
  where issue_date <= position_date and issue_date > position_date - window_days
    and amount > 0 and not is_opening and (kind = 'invoice' or kind = 'instalment')
)
select *
from agreed
where due_date > agreed_date
