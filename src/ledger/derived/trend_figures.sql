-- table:     trend_figures
-- answers:   What did each warning signal show, in scope, at the twelve month-ends?
-- grain:     one row per currency, date and signal where there is something to tell of; 2 and 3 are told by dated_levels
-- reads:     trend_exposure, trend_flows, trend_scenarios, trend_stale, trend_paces, trend_dates, payers, scope,
--            dimension_sets, dimension_values, customers, reminder_targets, settings
-- columns:
--   currency     varchar
--   date_number  integer         of trend_dates
--   signal       integer         1, 4 to 12
--   part         decimal(38, 5)  see the signal's own view: the same, at these dates
--   whole        decimal(38, 5)
--   missing      varchar         null: it can be told
-- identity:  not exists (select 1 from trend_figures group by currency, date_number, signal having count(*) > 1)
with sets as (
  select scope.dimension_set_id, payer_id, dimension_sets.currency, dimension_sets.entity_id, dimension_sets.customer_id
  from scope
  join payers on payers.dimension_set_id = scope.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = scope.dimension_set_id
),
members as (
  select
    payer_id, sets.currency, min(credit_limit) as credit_limit, count(terms_days) > 0 as has_terms
  from sets
  left join customers on customers.entity_id = sets.entity_id and customers.customer_id = sets.customer_id
  group by payer_id, sets.currency
),
known as (
  select
    currency, count(credit_limit) > 0 as has_limits, bool_or(has_terms) as has_terms
  from members
  group by currency
),
sales as (
  select dimension_set_id, value as sales_rep
  from dimension_values
  where dimension = 'sales_rep'
),
sold as (
  select currency, count(sales_rep) > 0 as has_representatives
  from sets
  left join sales on sales.dimension_set_id = sets.dimension_set_id
  group by currency
),
open_amounts as (
  select
    currency, date_number, payer_id,
    sum(claims) as claims, sum(credits) as credits, sum(overdue) as overdue, sum(overdue_reminded) as overdue_reminded,
    sum(late) as late, sum(late_reminded) as late_reminded
  from trend_exposure
  join sets on sets.dimension_set_id = trend_exposure.dimension_set_id
  group by currency, date_number, payer_id
),
slow as (
  select currency, date_number, sum(slowly) as slowly, sum(base) as base
  from (
    select currency, date_number, year_paid_slowly as slowly, year_paid as base
    from trend_flows
    join sets on sets.dimension_set_id = trend_flows.dimension_set_id
    union all
    select currency, date_number, open_slowly, open_slowly
    from trend_exposure
    join sets on sets.dimension_set_id = trend_exposure.dimension_set_id
  ) as parts
  group by currency, date_number
),
reminded as (
  select
    currency, date_number, sum(late) as late, sum(late - late_reminded) as unreminded, count(*) as customers,
    count(case when overdue_reminded > 0 then 1 end) as reminded
  from open_amounts
  where overdue > 0 and exists (select 1 from reminder_targets)
  group by currency, date_number
),
scenarios as (
  select members.currency, date_number, scenario, sum(reminders) as reminders
  from trend_scenarios
  join members on members.payer_id = trend_scenarios.payer_id
  left join scope on scope.dimension_set_id = trend_scenarios.dimension_set_id
  where trend_scenarios.dimension_set_id is null or scope.dimension_set_id is not null
  group by members.currency, date_number, scenario
),
late_customers as (
  select currency, date_number, sales_rep, count(distinct payer_id) as customers
  from trend_exposure
  join sets on sets.dimension_set_id = trend_exposure.dimension_set_id
  join sales on sales.dimension_set_id = trend_exposure.dimension_set_id
  where overdue > 0
  group by currency, date_number, sales_rep
),
most_late as (
  select currency, date_number, max(customers) as customers
  from late_customers
  group by currency, date_number
),
stale as (
  select
    currency, date_number, sum(invoices) as invoices, sum(measured_invoices) as measured, sum(stale_invoices) as older
  from trend_stale
  join sets on sets.dimension_set_id = trend_stale.dimension_set_id
  group by currency, date_number
),
worse as (
  select currency, date_number, count(case when is_deteriorating then 1 end) as customers
  from trend_paces
  join members on members.payer_id = trend_paces.payer_id
  group by currency, date_number
),
billed as (
  select
    currency,
    date_number,
    payer_id,
    sum(recent_invoices + case when credits = 'include' then recent_credit_notes else 0 end) as recent,
    sum(previous_invoices + case when credits = 'include' then previous_credit_notes else 0 end) as previous
  from trend_flows
  join sets on sets.dimension_set_id = trend_flows.dimension_set_id
  cross join settings
  group by currency, date_number, payer_id
),
longer as (
  select currency, date_number, sum(long_invoices) as invoices
  from trend_flows
  join sets on sets.dimension_set_id = trend_flows.dimension_set_id
  group by currency, date_number
),
over_limits as (
  select
    open_amounts.currency,
    date_number,
    count(case when balance > 0 and balance > credit_limit then 1 end) as customers
  from (
    select
      currency, date_number, payer_id,
      claims + case when settings.credits = 'include' then open_amounts.credits else 0 end as balance
    from open_amounts
    cross join settings
  ) as open_amounts
  join members on members.payer_id = open_amounts.payer_id
  group by open_amounts.currency, date_number
),
figures as (
  select
    currency, date_number, 1 as signal, slowly * 100 as part, base as whole,
    case when base <= 0 then 'no_payments' end as missing
  from slow
  union all
  select currency, date_number, 4, unreminded * 100, late, case when late = 0 then 'nothing_late' end
  from reminded
  union all
  select currency, date_number, 5, reminded * 100, customers, null
  from reminded
  union all
  select
    currency, date_number, 6, max(case when scenario is not null then reminders end) * 100,
    sum(case when scenario is not null then reminders end), case when count(scenario) = 0 then 'scenario' end
  from scenarios
  group by currency, date_number
  union all
  select
    sold.currency, trend_dates.date_number, 7, coalesce(customers, 0), 1,
    case when not has_representatives then 'sales_rep' end
  from sold
  cross join trend_dates
  left join most_late on most_late.currency = sold.currency and most_late.date_number = trend_dates.date_number
  union all
  select currency, date_number, 8, older, 1, case when invoices > 0 and measured = 0 then 'few_paid' end
  from stale
  union all
  select currency, date_number, 9, customers, 1, null
  from worse
  union all
  select
    currency, date_number, 10, count(case when previous > 0 and recent * 8 < previous then 1 end), 1,
    case when sum(previous) <= 0 then 'no_billings' end
  from billed
  where previous <> 0
  group by currency, date_number
  union all
  select
    known.currency, trend_dates.date_number, 11, coalesce(invoices, 0), 1, case when not has_terms then 'terms' end
  from known
  cross join trend_dates
  left join longer on longer.currency = known.currency and longer.date_number = trend_dates.date_number
  union all
  select
    known.currency, trend_dates.date_number, 12, coalesce(customers, 0), 1,
    case when not has_limits then 'credit_limit' end
  from known
  cross join trend_dates
  left join over_limits on over_limits.currency = known.currency and over_limits.date_number = trend_dates.date_number
)
select
  currency,
  date_number,
  signal,
  cast(part as decimal(38, 5)) as part,
  cast(whole as decimal(38, 5)) as whole,
  missing
from figures
