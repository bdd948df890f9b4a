-- view:      revenue_groups
-- answers:   What was billed in a year to each customer, those of one group taken together?
-- grain:     one row per currency and group, or customer without one
-- needs:     billings
-- reads:     documents, scope, payers, dimension_sets, customers, settings
-- columns:
--   currency       varchar
--   entity_id      varchar         null for a group, which may reach over several companies
--   customer_id    varchar         the group's own key, or the customer's
--   is_group       boolean
--   members        bigint          customers that were billed
--   gross          decimal(38, 3)  invoices less credit notes of 365 days (policy: invoices), with tax
--   net            decimal(38, 3)  the same without tax, where it is known
--   gross_of_net   decimal(38, 3)  gross amounts, without sign, of those whose net amount is known
--   gross_size     decimal(38, 3)  gross amounts, without sign

-- Added up by the number of a customer, which is faster than by texts.
with issued as (
  select payer_id, amount, amount_net
  from documents
  join scope on scope.dimension_set_id = documents.dimension_set_id
  join payers on payers.dimension_set_id = documents.dimension_set_id
  cross join settings
  where not is_opening
    and issue_date between as_of - 364 and as_of
    and case
      when amount > 0 then kind = 'invoice' or kind = 'instalment'
      else amount < 0 and kind = 'credit_note' and settings.credits = 'include'
    end
),
sums as (
  select
    payer_id,
    sum(amount) as gross,
    sum(amount_net) as net,
    sum(case when amount_net is not null then abs(amount) else 0 end) as gross_of_net,
    sum(abs(amount)) as gross_size
  from issued
  group by payer_id
),
billed as (
  select currency, entity_id, customer_id, gross, net, gross_of_net, gross_size
  from sums
  join dimension_sets on dimension_sets.dimension_set_id = sums.payer_id
),
grouped as (
  select
    billed.*,
    customers.parent_id is not null as is_group,
    case when customers.parent_id is null then billed.entity_id end as group_entity_id,
    coalesce(customers.parent_id, billed.customer_id) as group_id
  from billed
  left join customers
    on customers.entity_id = billed.entity_id and customers.customer_id = billed.customer_id
)
select
  currency,
  group_entity_id as entity_id,
  group_id as customer_id,
  is_group,
  count(*) as members,
  cast(sum(gross) as decimal(38, 3)) as gross,
  cast(coalesce(sum(net), 0) as decimal(38, 3)) as net,
  cast(sum(gross_of_net) as decimal(38, 3)) as gross_of_net,
  cast(sum(gross_size) as decimal(38, 3)) as gross_size
from grouped
group by currency, group_entity_id, group_id, is_group
