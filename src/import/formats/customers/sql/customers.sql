update customers
set
  name = coalesce(told.customer_name, customers.name),
  parent_id = coalesce(told.parent_id, customers.parent_id),
  segment = coalesce(customers.segment, told.segment),
  country = coalesce(customers.country, told.country),
  sales_rep = coalesce(customers.sales_rep, told.sales_rep),
  terms_days = coalesce(told.terms_days, customers.terms_days),
  terms_rule = case when told.terms_days is null then customers.terms_rule else told.terms_rule end,
  credit_limit = coalesce(told.credit_limit, customers.credit_limit),
  insured_limit = coalesce(told.insured_limit, customers.insured_limit),
  is_public_body = coalesce(told.is_public_body, customers.is_public_body)
from import_told as told
where told.entity_id = customers.entity_id and told.customer_id = customers.customer_id;

-- A document without a value of its own takes its customer's.
insert into dimension_values (dimension_set_id, dimension, value)
with told as (
  select entity_id, customer_id, 'segment' as dimension, segment as value from import_told
  union all select entity_id, customer_id, 'country', country from import_told
  union all select entity_id, customer_id, 'sales_rep', sales_rep from import_told
  union all select entity_id, customer_id, 'terms', terms_text from import_told
  union all select entity_id, customer_id, 'public_body', cast(is_public_body as varchar) from import_told
)
select dimension_sets.dimension_set_id, told.dimension, told.value
from told
join dimension_sets on dimension_sets.entity_id = told.entity_id and dimension_sets.customer_id = told.customer_id
left join dimension_values as known
  on known.dimension_set_id = dimension_sets.dimension_set_id and known.dimension = told.dimension
where told.value is not null and known.value is null;

-- Terms that are known make an assumption needless.
update documents
set
  due_date = case told.terms_rule
    when 'days_then_month_end' then last_day(coalesce(documents.terms_from, documents.issue_date) + told.terms_days)
    when 'month_end_then_days' then last_day(coalesce(documents.terms_from, documents.issue_date)) + told.terms_days
    else coalesce(documents.terms_from, documents.issue_date) + told.terms_days
  end,
  due_date_basis = 'terms'
from import_told as told
where told.entity_id = documents.entity_id and told.customer_id = documents.customer_id
  and told.terms_days is not null and documents.due_date_basis = 'assumed';
