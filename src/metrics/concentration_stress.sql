-- view:      concentration_stress
-- answers:   What if the largest customers paid later, or not at all?
-- grain:     one row per currency and number of largest customers: 1, 3, 5, 10, 20
-- needs:     billings
-- reads:     customer_levels, customers, settings
-- columns:
--   currency         varchar         ISO 4217
--   top              bigint          how many of the largest balances
--   customers        bigint          as many as there are
--   top_balance      decimal(38, 3)  what they owe
--   top_insured      decimal(38, 3)  of it, within their insured limits
--   top_loss         decimal(38, 3)  what would be lost if they failed: the balance above their insured limits
--   year_billings    decimal(38, 3)  theirs, of 365 days: a day's delay adds a 365th of it; null: a year is not known
--   balance          decimal(38, 3)  of all in scope
--   window_billings  decimal(38, 3)  of all in scope, of the window; null: not known
--   late_amount      decimal(38, 3)  more outstanding if they paid stress_days later: as many 365ths of year_billings
--   late_balance     decimal(38, 3)  of all, then
--   late_dso         double          more days of DSO, then
--   loss_share       double          top_loss / balance; null where that is not above 0
-- identity:  not exists (select 1 from concentration_stress where top_insured + top_loss <> top_balance)
with ranked as (
  select
    levels.*,
    least(balance, coalesce(customers.insured_limit, 0)) as insured,
    row_number() over (
      partition by currency order by balance desc, levels.entity_id, levels.customer_id
    ) as rank
  from customer_levels as levels
  left join customers
    on customers.entity_id = levels.entity_id and customers.customer_id = levels.customer_id
  where has_balance
),
wholes as (
  select
    currency,
    sum(balance) as balance,
    case when bool_and(has_window) then sum(billings) end as window_billings
  from ranked
  group by currency
),
sizes as (
  select 1 as top union all select 3 union all select 5 union all select 10 union all select 20
),
figures as (
  select
    ranked.currency,
    cast(sizes.top as bigint) as top,
    count(*) as customers,
    cast(sum(ranked.balance) as decimal(38, 3)) as top_balance,
    cast(sum(insured) as decimal(38, 3)) as top_insured,
    cast(sum(ranked.balance - insured) as decimal(38, 3)) as top_loss,
    case when bool_and(has_year) then cast(sum(year_billings) as decimal(38, 3)) end as year_billings,
    cast(max(wholes.balance) as decimal(38, 3)) as balance,
    cast(max(window_billings) as decimal(38, 3)) as window_billings
  from ranked
  join sizes on ranked.rank <= sizes.top
  join wholes on wholes.currency = ranked.currency
  where ranked.balance > 0
  group by ranked.currency, sizes.top
),
-- In whole thousandths, since a quotient of decimals would be a floating one; half a thousandth is rounded up.
delayed as (
  select
    figures.*,
    settings.stress_days,
    settings.window_days,
    sign(year_billings)
      * ((cast(abs(year_billings) * 1000 as hugeint) * settings.stress_days * 2 + 365) // 730) as late_thousandths
  from figures
  cross join settings
)
select
  currency,
  top,
  customers,
  top_balance,
  top_insured,
  top_loss,
  year_billings,
  balance,
  window_billings,
  cast(cast(late_thousandths as decimal(35, 0)) * 0.001 as decimal(38, 3)) as late_amount,
  cast(balance + cast(late_thousandths as decimal(35, 0)) * 0.001 as decimal(38, 3)) as late_balance,
  case when window_billings > 0
    then cast(year_billings as double) * stress_days / 365 / cast(window_billings as double) * window_days
  end as late_dso,
  case when balance > 0 then cast(top_loss as double) / cast(balance as double) end as loss_share
from delayed
