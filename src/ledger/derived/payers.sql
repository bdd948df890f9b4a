-- table:     payers
-- answers:   Which dimension sets are those of one customer, and since when?
-- grain:     one row per dimension set
-- reads:     dimension_sets, document_paths
-- columns:
--   dimension_set_id  integer
--   payer_id          integer  the first of the sets of the same customer and currency: adding up by it is fast
--   is_alone          boolean  the customer's only set: what is told of it needs no adding up
--   first_document    date     of this set, of any kind with an amount; null: none
--   first_invoice     date     of this set, opening items left out; null: none
-- identity:  not exists (select 1 from payers group by dimension_set_id having count(*) > 1)
-- identity:  not exists (select 1 from payers where first_invoice < first_document)
with firsts as (
  select
    dimension_set_id,
    min(issue_date) as first_document,
    min(case when is_invoice then issue_date end) as first_invoice
  from document_paths
  where amount <> 0
  group by dimension_set_id
)
select
  dimension_sets.dimension_set_id,
  min(dimension_sets.dimension_set_id) over same_payer as payer_id,
  count(*) over same_payer = 1 as is_alone,
  first_document,
  first_invoice
from dimension_sets
left join firsts on firsts.dimension_set_id = dimension_sets.dimension_set_id
window same_payer as (partition by currency, entity_id, customer_id)
