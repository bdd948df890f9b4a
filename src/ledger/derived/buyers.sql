-- table:     buyers
-- answers:   Under which law does each customer buy?
-- grain:     one row per dimension set
-- reads:     dimension_sets, dimension_values, customers, settings
-- columns:
--   dimension_set_id  integer
--   buyer             varchar  private: a professional, as is everybody of whom nothing else is said; consumer; of public
--                              buyers public_authority, public_health or public_undertaking where the reader has said
--                              which by a value that one of the customer's sets has, of several the strictest; else public
-- identity:  not exists (select 1 from buyers group by dimension_set_id having count(*) > 1)

-- As ledger/public-buyers.ts writes them: dimension~value~kind, with an asterisk between two.
with lines as (
  select unnest(string_split(public_buyers, '*')) as line
  from settings
),
kinds as (
  select
    split_part(line, '~', 1) as dimension,
    split_part(line, '~', 2) as value,
    case split_part(line, '~', 3) when 'authority' then 1 when 'health' then 2 when 'undertaking' then 3 end as kind
  from lines
  where line <> ''
),
told as (
  select entity_id, customer_id, min(kind) as kind
  from dimension_values
  join kinds on kinds.dimension = dimension_values.dimension and kinds.value = dimension_values.value
  join dimension_sets on dimension_sets.dimension_set_id = dimension_values.dimension_set_id
  group by entity_id, customer_id
)
select
  dimension_sets.dimension_set_id,
  case
    when kind = 1 then 'public_authority'
    when kind = 2 then 'public_health'
    when kind = 3 then 'public_undertaking'
    when customers.is_public_body then 'public'
    when not customers.is_professional then 'consumer'
    else 'private'
  end as buyer
from dimension_sets
left join told
  on told.entity_id = dimension_sets.entity_id and told.customer_id = dimension_sets.customer_id
left join customers
  on customers.entity_id = dimension_sets.entity_id and customers.customer_id = dimension_sets.customer_id
