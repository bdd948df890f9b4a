-- view:      terms_cut
-- answers:   What if terms beyond the legal cap were cut to it: what would be overdue, how much less outstanding?
-- grain:     one row per currency and customer with terms agreed beyond the cap, of the last 365 days or still open
-- needs:     due_dates
-- reads:     document_paths, open_claims, scope, buyers, legal_limits, dimension_sets, customers, date_reasons,
--            segment_dates, settings
-- columns:
--   currency          varchar         ISO 4217
--   entity_id         varchar
--   customer_id       varchar
--   customer_name     varchar
--   buyer             varchar         private, public, public_authority, public_health, public_undertaking
--   year_invoices     bigint          issued in the 365 days up to the date, payable beyond the cap; null: a year is not known
--   year_amount       decimal(38, 3)  their amounts
--   days_beyond       double          days from the cap to the due date, weighted by these amounts
--   balance_fall      decimal(38, 3)  less outstanding on an average day: year_amount x days_beyond / 365
--   yearly_worth      decimal(38, 3)  balance_fall x cost of capital
--   open_invoices     bigint          open at the as-of date, payable beyond the cap
--   open_amount       decimal(38, 3)
--   overdue           decimal(38, 3)  of it, past its due date as agreed
--   more_overdue      decimal(38, 3)  of it, not due as agreed, and past the cap
-- identity:  not exists (select 1 from terms_cut where overdue + more_overdue > open_amount or balance_fall < 0)
-- identity:  not exists (select 1 from terms_cut cross join settings where terms_cap = 'last' group by terms_cap having sum(open_invoices) > (select count(*) from beyond_limits where terms = 'over'))

-- It is taken that customers would keep, or break, the new terms by as many days as they do the old ones.
with limits as (
  select buyer, issue_date, case when terms_cap = 'plain' then plain_limit else last_limit end as cap
  from legal_limits
  cross join settings
),
still_open as (
  select document_id, claim, age_days
  from open_claims
  where date_role = 'as_of' and is_invoice
),
-- Invoices of the year, and older ones that are still open.
recent as (
  select
    dimension_set_id, issue_date, due_date, amount,
    true as is_recent,
    coalesce(claim, 0) as open_amount,
    due_date < as_of as is_overdue
  from document_paths
  cross join settings
  left join still_open on still_open.document_id = document_paths.document_id
  where is_invoice and not is_assumed and issue_date between as_of - 364 and as_of
  union all
  select dimension_set_id, issue_date, due_date, amount, false, claim, due_date < as_of
  from document_paths
  cross join settings
  join still_open on still_open.document_id = document_paths.document_id
  where not is_assumed and age_days >= 365
),
told as (
  select
    recent.*,
    buyers.buyer,
    cast(date_diff('day', cap, due_date) as decimal(9, 0)) as days,
    cap < as_of as is_past_cap
  from recent
  join scope on scope.dimension_set_id = recent.dimension_set_id
  join buyers on buyers.dimension_set_id = recent.dimension_set_id and buyer <> 'consumer'
  join limits on limits.issue_date = recent.issue_date and limits.buyer = buyers.buyer
  join date_reasons on date_role = 'as_of' and balance_reason is null
  cross join settings
  where due_date > cap
),
by_set as (
  select
    dimension_set_id,
    buyer,
    sum(case when is_recent then 1 else 0 end) as year_invoices,
    sum(case when is_recent then amount else 0 end) as year_amount,
    sum(case when is_recent then amount * days else 0 end) as amount_days,
    sum(case when open_amount > 0 then 1 else 0 end) as open_invoices,
    sum(open_amount) as open_amount,
    sum(case when is_overdue then open_amount else 0 end) as overdue,
    sum(case when is_past_cap and not is_overdue then open_amount else 0 end) as more_overdue
  from told
  group by dimension_set_id, buyer
),
by_customer as (
  select
    currency,
    entity_id,
    customer_id,
    buyer,
    sum(year_invoices) as year_invoices,
    sum(year_amount) as year_amount,
    sum(amount_days) as amount_days,
    -- In whole thousandths, since a quotient of decimals would be a floating one; half a thousandth is rounded up.
    cast(cast((cast(sum(amount_days) * 1000 as hugeint) * 2 + 365) // 730 as decimal(35, 0)) * 0.001 as decimal(38, 3))
      as balance_fall,
    sum(open_invoices) as open_invoices,
    sum(open_amount) as open_amount,
    sum(overdue) as overdue,
    sum(more_overdue) as more_overdue
  from by_set
  join dimension_sets on dimension_sets.dimension_set_id = by_set.dimension_set_id
  group by currency, entity_id, customer_id, buyer
)
select
  currency,
  by_customer.entity_id,
  by_customer.customer_id,
  customers.name as customer_name,
  buyer,
  case when year_reason is null then cast(year_invoices as bigint) end as year_invoices,
  case when year_reason is null then cast(year_amount as decimal(38, 3)) end as year_amount,
  case when year_reason is null and year_amount > 0
    then cast(amount_days as double) / cast(year_amount as double) end as days_beyond,
  case when year_reason is null then balance_fall end as balance_fall,
  case when year_reason is null then cast(balance_fall * (capital_percent * 0.01) as decimal(38, 3)) end as yearly_worth,
  cast(open_invoices as bigint) as open_invoices,
  cast(open_amount as decimal(38, 3)) as open_amount,
  cast(overdue as decimal(38, 3)) as overdue,
  cast(more_overdue as decimal(38, 3)) as more_overdue
from by_customer
join segment_dates on date_role = 'as_of'
cross join settings
left join customers
  on customers.entity_id = by_customer.entity_id and customers.customer_id = by_customer.customer_id
where open_amount > 0 or year_reason is null and year_invoices > 0
