-- view:      concentration_stress
-- answers:   What if the largest customers paid later, or not at all?
-- grain:     one row per currency and number of largest customers: 1, 3, 5, 10, 20
-- needs:     billings
-- reads:     customer_levels, customers, open_claims, scope, dimension_sets, provision_rates, settings
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
--   top_provision    decimal(38, 3)  set aside for their claims by the rates of the date; null: a bucket has no rate
--   late_provision   decimal(38, 3)  more to set aside, at the same rates, if the same claims were stress_days older
--   loss_beyond      decimal(38, 3)  top_loss - top_provision: what their failure would cost on top of it
-- identity:  not exists (select 1 from concentration_stress where top_insured + top_loss <> top_balance)
-- identity:  not exists (select 1 from concentration_stress where top_provision < 0 or loss_beyond > top_loss)
with levels as materialized (
  select currency, entity_id, customer_id, balance, billings, year_billings, has_window, has_year
  from customer_levels
  where has_balance
),
wholes as (
  select
    currency,
    sum(balance) as balance,
    case when bool_and(has_window) then sum(billings) end as window_billings
  from levels
  group by currency
),
-- The twenty largest balances are found among the balances alone; whom of several equal ones they leave out is told then.
least_balances as (
  select currency, min(balance) as balance
  from (
    select currency, balance, row_number() over (partition by currency order by balance desc) as place
    from levels
    where balance > 0
  ) as places
  where place <= 20
  group by currency
),
ranked as (
  select
    levels.*,
    least(levels.balance, coalesce(customers.insured_limit, 0)) as insured,
    row_number() over (
      partition by levels.currency order by levels.balance desc, levels.entity_id, levels.customer_id
    ) as rank
  from levels
  join least_balances on least_balances.currency = levels.currency and levels.balance >= least_balances.balance
  left join customers
    on customers.entity_id = levels.entity_id and customers.customer_id = levels.customer_id
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
  group by ranked.currency, sizes.top
),
-- Their open claims, as they stand and so many days older.
aged as (
  select
    ranked.currency,
    ranked.rank,
    claims.claim,
    case when settings.ageing_basis = 'issue' then claims.age_days else claims.days_overdue end as days
  from ranked
  join dimension_sets
    on dimension_sets.entity_id = ranked.entity_id and dimension_sets.customer_id = ranked.customer_id
    and dimension_sets.currency = ranked.currency
  join scope on scope.dimension_set_id = dimension_sets.dimension_set_id
  join open_claims as claims
    on claims.dimension_set_id = dimension_sets.dimension_set_id and claims.date_role = 'as_of'
  cross join settings
  where ranked.rank <= 20
),
moved as (
  select currency, rank, claim, days, false as is_late from aged
  union all
  select currency, rank, claim, days + settings.stress_days, true from aged cross join settings
),
placed as (
  select
    moved.currency,
    moved.rank,
    moved.is_late,
    claim,
    case
      when days > bucket_edge_4 then 5
      when days > bucket_edge_3 then 4
      when days > bucket_edge_2 then 3
      when days > bucket_edge_1 or ageing_basis = 'issue' then 2
      else 1
    end as bucket_position
  from moved
  cross join settings
),
buckets_of_top as (
  select sizes.top, placed.currency, placed.is_late, placed.bucket_position, sum(claim) as amount
  from placed
  join sizes on placed.rank <= sizes.top
  group by sizes.top, placed.currency, placed.is_late, placed.bucket_position
),
set_aside as (
  select
    top,
    buckets_of_top.currency,
    is_late,
    case when bool_and(rates.rate is not null)
      then sum(round(cast(amount as decimal(28, 3)) * cast(rates.rate as decimal(10, 9)), 2)) end as provision
  from buckets_of_top
  left join provision_rates as rates
    on rates.date_role = 'as_of' and rates.currency = buckets_of_top.currency
    and rates.bucket_position = buckets_of_top.bucket_position
  group by top, buckets_of_top.currency, is_late
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
  delayed.currency,
  delayed.top,
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
  case when balance > 0 then cast(top_loss as double) / cast(balance as double) end as loss_share,
  cast(now.provision as decimal(38, 3)) as top_provision,
  cast(late.provision - now.provision as decimal(38, 3)) as late_provision,
  cast(top_loss - now.provision as decimal(38, 3)) as loss_beyond
from delayed
left join set_aside as now on now.currency = delayed.currency and now.top = delayed.top and not now.is_late
left join set_aside as late on late.currency = delayed.currency and late.top = delayed.top and late.is_late
