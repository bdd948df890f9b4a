-- Dimension sets and documents. A dimension missing on the row is its customer's.
insert into dimension_sets (dimension_set_id, entity_id, customer_id, currency)
select dimension_set_id, entity_id, customer_id, currency
from import_sets;

-- One row of each set, with what its customer adds.
create or replace temp table import_examples as
select
  import_sets.dimension_set_id,
  import_sets.set_hash,
  import_sets.entity_id,
  import_sets.customer_id,
  import_sets.currency,
  customers.terms_days,
  coalesce(import_rows.segment, customers.segment) as segment,
  coalesce(import_rows.country, customers.country) as country,
  coalesce(import_rows.sales_rep, customers.sales_rep) as sales_rep,
  coalesce(import_rows.terms_text, cast(customers.terms_days as varchar)) as terms,
  coalesce(import_rows.is_public_body, customers.is_public_body) as is_public_body{{dimensions}}
from import_sets
join import_rows on import_rows.record = import_sets.record
join customers on customers.entity_id = import_sets.entity_id and customers.customer_id = import_sets.customer_id;

insert into dimension_values (dimension_set_id, dimension, value)
select dimension_set_id, dimension, value
from (
  select dimension_set_id, 'customer' as dimension, customer_id as value from import_examples
  union all select dimension_set_id, 'currency', currency from import_examples
  union all select dimension_set_id, 'entity', nullif(entity_id, '-') from import_examples
  union all select dimension_set_id, 'segment', segment from import_examples
  union all select dimension_set_id, 'country', country from import_examples
  union all select dimension_set_id, 'sales_rep', sales_rep from import_examples
  union all select dimension_set_id, 'terms', terms from import_examples
  union all select dimension_set_id, 'public_body', cast(is_public_body as varchar) from import_examples
)
where value is not null;

insert into documents (
  document_id, entity_id, customer_id, number, kind, issue_date, is_opening, due_date, due_date_basis, currency,
  amount, amount_net, is_disputed, dispute_reason, sales_rep, source_file_id, source_line, dimension_set_id
)
with placed as (
  select
    import_rows.*,
    import_examples.dimension_set_id,
    coalesce(
      case import_rows.terms_rule
        when 'days' then issue_date + import_rows.terms_days
        when 'days_then_month_end' then last_day(issue_date + import_rows.terms_days)
        when 'month_end_then_days' then last_day(issue_date) + import_rows.terms_days
      end,
      issue_date + import_examples.terms_days) as due_date_by_terms
  from import_rows
  join import_examples
    on import_examples.set_hash = import_rows.set_hash{{same_party}}
  where reason is null
)
select
  {{first_document}} + record,
  entity_id,
  customer_id,
  number,
  kind,
  issue_date,
  kind = 'opening',
  case
    when due_date_stated is not null then due_date_stated
    when amount < 0 then issue_date
    when due_date_by_terms is not null then due_date_by_terms
    else issue_date + (select assumed_terms_days from settings)
  end,
  case
    when amount < 0 then 'none'
    when due_date_stated is not null then 'stated'
    when due_date_by_terms is not null then 'terms'
    else 'assumed'
  end,
  currency,
  amount,
  amount_net,
  is_disputed,
  dispute_reason,
  sales_rep,
  {{source_file}},
  source_line,
  dimension_set_id
from placed;
