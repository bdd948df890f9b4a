-- view:      revenue_groups
-- answers:   What was billed in a year to each customer, those of one group taken together?
-- grain:     one row per currency and group, or customer without one
-- needs:     billings
-- reads:     documents, scope, payers, accounts, settings
-- columns:
--   currency       varchar
--   entity_id      varchar         null for a group, which may reach over several companies
--   customer_id    varchar         the group's own key, or the customer's
--   customer_name  varchar         null for a group
--   is_group       boolean
--   members        bigint          customers that were billed
--   gross          decimal(38, 3)  invoices less credit notes of 365 days (policy: invoices), with tax
--   net            decimal(38, 3)  the same without tax, where it is known
--   gross_of_net   decimal(38, 3)  gross amounts, without sign, of those whose net amount is known
--   gross_size     decimal(38, 3)  gross amounts, without sign

-- Added up by the number of a customer, which is faster than by texts; groups alone are added up by their texts.
with members as (
  select scope.dimension_set_id, payer_id
  from scope
  join payers on payers.dimension_set_id = scope.dimension_set_id
),
sums as (
  select
    payer_id,
    sum(amount) as gross,
    coalesce(sum(amount_net), 0) as net,
    sum(case when amount_net is not null then abs(amount) else 0 end) as gross_of_net,
    sum(abs(amount)) as gross_size
  from documents
  join members on members.dimension_set_id = documents.dimension_set_id
  cross join settings
  where not is_opening
    and issue_date between as_of - 364 and as_of
    and case
      when amount > 0 then kind = 'invoice' or kind = 'instalment'
      else amount < 0 and kind = 'credit_note' and settings.credits = 'include'
    end
  group by payer_id
),
billed as (
  select currency, entity_id, customer_id, customer_name, parent_id, gross, net, gross_of_net, gross_size
  from sums
  join accounts on accounts.dimension_set_id = payer_id
)
select
  currency, entity_id, customer_id, customer_name,
  false as is_group, cast(1 as bigint) as members,
  cast(gross as decimal(38, 3)) as gross,
  cast(net as decimal(38, 3)) as net,
  cast(gross_of_net as decimal(38, 3)) as gross_of_net,
  cast(gross_size as decimal(38, 3)) as gross_size
from billed
where parent_id is null
union all
select
  currency, null, parent_id, null,
  true, count(*),
  cast(sum(gross) as decimal(38, 3)),
  cast(sum(net) as decimal(38, 3)),
  cast(sum(gross_of_net) as decimal(38, 3)),
  cast(sum(gross_size) as decimal(38, 3))
from billed
where parent_id is not null
group by currency, parent_id
