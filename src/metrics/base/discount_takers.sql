-- view:      discount_takers
-- answers:   What would each customer do with a discount for paying early, by the shares that are supposed?
-- grain:     one row per customer and currency with payments in the 365 days up to the as-of date
-- needs:     history
-- reads:     payments, scope, forecast_members, forecast_groups, segment_dates, settings
-- columns:
--   payer_id       integer         of payers
--   currency       varchar
--   payer_class    varchar         at the as-of date; null: cannot be told
--   payments       bigint          on invoices; opening items are not among these
--   paid_amount    decimal(38, 3)  what they come to, but for those that were taken back
--   amount_days    decimal(38, 3)  x days from issue
--   paid_early     decimal(38, 3)  within discount_days of issue
--   share_percent  decimal(9, 4)   of the class; null: it has none
--   taken          decimal(38, 3)  paid_early, and that part of the rest; null: no share
--   won            decimal(38, 3)  that part of the rest x days beyond discount_days
--   discount_cost  decimal(38, 3)  taken x discount
--   cash_forward   decimal(38, 3)  won less the discount / 365
--   yearly_worth   decimal(38, 3)  cash_forward x cost of capital
-- identity:  not exists (select 1 from discount_takers where (taken is null) <> (payer_class is null))
-- identity:  not exists (select 1 from discount_takers group by payer_id having count(*) > 1)
with classes as (
  select
    payer_class,
    cast(split_part(discount_shares, ',', place) as decimal(9, 4)) as share_percent,
    cast((100 - discount_percent) * 10000 as bigint) as kept_parts
  from settings
  cross join (
    values (1, 'prompt'), (2, 'slow'), (3, 'late'), (4, 'very_late'), (5, 'critical'), (6, 'new'), (7, 'inactive')
  ) as classes(place, payer_class)
),
-- Ten-thousandths of a per cent, twice, over 365 days: a fraction in lowest terms, so that small numbers stay small.
shares as (
  select
    payer_class,
    share_percent,
    cast(share_percent * 10000 as bigint) * kept_parts
      // greatest(gcd(cast(share_percent * 10000 as bigint) * kept_parts, 365000000000000), 1) as factor,
    365000000000000
      // greatest(gcd(cast(share_percent * 10000 as bigint) * kept_parts, 365000000000000), 1) as divisor
  from classes
),
by_set as (
  select
    dimension_set_id,
    count(*) as payments,
    sum(amount) as paid_amount,
    sum(amount * days) as amount_days,
    sum(case when days > discount_days then amount else 0 end) as paid_later,
    sum(case when days > discount_days then amount * (days - discount_days) else 0 end) as later_days
  from (
    select
      payments.dimension_set_id, amount, discount_days,
      cast(date_diff('day', issue_date, effective_date) as decimal(9, 0)) as days
    from payments
    join scope on scope.dimension_set_id = payments.dimension_set_id
    cross join settings
    where effective_date <= as_of and effective_date > as_of - 365
      and (reversed_date is null or reversed_date > as_of)
  ) as dated
  group by dimension_set_id
),
by_payer as (
  select
    payer_id,
    group_number,
    sum(payments) as payments,
    sum(paid_amount) as paid_amount,
    sum(amount_days) as amount_days,
    sum(paid_later) as paid_later,
    sum(later_days) as later_days
  from by_set
  join forecast_members
    on forecast_members.dimension_set_id = by_set.dimension_set_id and forecast_members.step = 0
  join segment_dates on segment_dates.date_role = 'as_of' and year_reason is null
  group by payer_id, group_number
),
-- Amounts are rounded for each customer before they are added up. Days are divided in whole thousandths, since a quotient
-- of decimals would be a floating one; up to a hundred million they fit a narrower number, which is ten times faster.
judged as (
  select
    payer_id, currency, forecast_groups.payer_class, payments, paid_amount, amount_days, share_percent,
    paid_amount - paid_later as paid_early,
    cast(paid_amount - paid_later + percent_of(paid_later, share_percent) as decimal(38, 3)) as taken,
    percent_of(later_days, share_percent) as won,
    case
      when later_days >= 0 and later_days < 100000000 and factor <= 40000000
        then (2 * cast(cast(later_days as decimal(11, 3)) * 1000 as bigint) * factor + divisor) // (2 * divisor)
      else cast(sign(later_days) * ((2 * abs(cast(later_days * 1000 as hugeint)) * factor + divisor)
        // (2 * cast(divisor as hugeint))) as hugeint)
    end as forward_thousandths,
    discount_percent,
    capital_percent
  from by_payer
  join forecast_groups on forecast_groups.group_number = by_payer.group_number
  left join shares on shares.payer_class = forecast_groups.payer_class
  cross join settings
),
costed as materialized (
  select
    *,
    percent_of(taken, discount_percent) as discount_cost,
    cast(cast(forward_thousandths as decimal(35, 0)) * 0.001 as decimal(38, 3)) as cash_forward
  from judged
)
select
  payer_id,
  currency,
  payer_class,
  cast(payments as bigint) as payments,
  cast(paid_amount as decimal(38, 3)) as paid_amount,
  cast(amount_days as decimal(38, 3)) as amount_days,
  cast(paid_early as decimal(38, 3)) as paid_early,
  share_percent,
  taken,
  won,
  discount_cost,
  cash_forward,
  percent_of(cash_forward, capital_percent) as yearly_worth
from costed
