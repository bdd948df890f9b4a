-- Entities and customers of the loaded rows. What a later row says about a customer goes before an earlier one.
insert into entities (entity_id, name, currency)
select entity_id, null, null
from import_sets
group by entity_id
on conflict do nothing;

insert into customers (
  entity_id, customer_id, name, parent_id, segment, country, sales_rep, terms_days, terms_rule,
  credit_limit, insured_limit, is_public_body, is_professional
)
with
told as (
  select import_rows.*
  from import_sets
  join import_rows on import_rows.record = import_sets.last_record
),
grouped as (
  select
    entity_id,
    customer_id,
    max_by(customer_name, record) filter (where customer_name is not null) as name,
    max_by(segment, record) filter (where segment is not null) as segment,
    max_by(country, record) filter (where country is not null) as country,
    max_by(sales_rep, record) filter (where sales_rep is not null) as sales_rep,
    max_by(terms_days, record) filter (where terms_days is not null) as terms_days,
    max_by(terms_rule, record) filter (where terms_days is not null) as terms_rule,
    max_by(is_public_body, record) filter (where is_public_body is not null) as is_public_body
  from told
  group by entity_id, customer_id
),
-- What may change from row to row within a set.
varying as (
  select
    entity_id,
    customer_id,
    max_by(parent_id, record) filter (where parent_id is not null) as parent_id,
    max_by(credit_limit, record) filter (where credit_limit is not null) as credit_limit,
    max_by(insured_limit, record) filter (where insured_limit is not null) as insured_limit
  from import_rows
  where reason is null and (parent_id is not null or credit_limit is not null or insured_limit is not null)
  group by entity_id, customer_id
)
select
  grouped.entity_id,
  grouped.customer_id,
  name,
  parent_id,
  segment,
  country,
  sales_rep,
  terms_days,
  terms_rule,
  credit_limit,
  insured_limit,
  is_public_body,
  null
from grouped
left join varying on varying.entity_id = grouped.entity_id and varying.customer_id = grouped.customer_id
on conflict (entity_id, customer_id) do update set
  name = coalesce(excluded.name, name),
  parent_id = coalesce(excluded.parent_id, parent_id),
  segment = coalesce(excluded.segment, segment),
  country = coalesce(excluded.country, country),
  sales_rep = coalesce(excluded.sales_rep, sales_rep),
  terms_days = coalesce(excluded.terms_days, terms_days),
  terms_rule = case when excluded.terms_days is null then terms_rule else excluded.terms_rule end,
  credit_limit = coalesce(excluded.credit_limit, credit_limit),
  insured_limit = coalesce(excluded.insured_limit, insured_limit),
  is_public_body = coalesce(excluded.is_public_body, is_public_body);
