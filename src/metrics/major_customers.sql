-- view:      major_customers
-- answers:   Which customers or groups make a tenth of a year's revenue or more (IFRS 8.34)?
-- grain:     one row per currency and group or customer that was billed, ranked
-- needs:     billings
-- reads:     revenue_groups, customers, segment_dates
-- columns:
--   currency       varchar         ISO 4217
--   rank           bigint          1 the largest
--   entity_id      varchar         null for a group
--   customer_id    varchar         the group's own key, or the customer's
--   customer_name  varchar         of the customer, or of the one that has the group's key
--   is_group       boolean
--   members        bigint
--   revenue        decimal(38, 3)  of 365 days, on the basis named
--   basis          varchar         net: without tax, known for 99 % of billings or more; else gross
--   share          double          of the revenue of all; null where that is not above 0
--   is_major       boolean         a share of a tenth or more
-- identity:  not exists (select 1 from major_customers where is_major group by currency having count(*) > 10)
with groups as materialized (
  select * from revenue_groups
),
bases as (
  select
    currency,
    case when sum(gross_of_net) >= cast(0.99 as decimal(3, 2)) * sum(gross_size) then 'net' else 'gross' end as basis,
    sum(gross) as gross,
    sum(net) as net
  from groups
  group by currency
),
measured as (
  select
    groups.currency,
    groups.entity_id,
    groups.customer_id,
    groups.customer_name,
    is_group,
    members,
    basis,
    case when basis = 'net' then groups.net else groups.gross end as revenue,
    case when basis = 'net' then bases.net else bases.gross end as whole
  from groups
  join bases on bases.currency = groups.currency
),
-- A group bears the name of the customer that has its key.
names as (
  select customers.customer_id, max(name) as name
  from customers
  join groups on groups.customer_id = customers.customer_id and is_group
  group by customers.customer_id
)
select
  measured.currency,
  row_number() over (
    partition by measured.currency order by revenue desc, measured.customer_id, measured.entity_id
  ) as rank,
  measured.entity_id,
  measured.customer_id,
  case when is_group then names.name else customer_name end as customer_name,
  is_group,
  members,
  revenue,
  basis,
  case when whole > 0 then cast(revenue as double) / cast(whole as double) end as share,
  coalesce(whole > 0 and revenue * 10 >= whole, false) as is_major
from measured
join segment_dates on segment_dates.date_role = 'as_of' and segment_dates.year_reason is null
left join names on names.customer_id = measured.customer_id
