-- view:      early_discount
-- answers:   What if a discount were offered for paying early: what does it cost, and how much sooner is money there?
-- grain:     one row per currency and payer class, and per currency the whole
-- needs:     history
-- reads:     payments, forecast_members, forecast_groups, segment_dates, settings
-- columns:
--   currency       varchar         ISO 4217
--   is_total       boolean         all classes
--   payer_class    varchar         prompt ... inactive, at the as-of date; null: cannot be told, or the whole
--   invoices       bigint          with payments in the 365 days up to the date; opening items are not among them
--   paid_amount    decimal(38, 3)  these payments, but for those that were taken back
--   days_taken     double          days from issue to payment, weighted by amount
--   paid_early     decimal(38, 3)  paid within discount_days of issue as it is: these take the discount and pay no sooner
--   paid_later     decimal(38, 3)
--   share_percent  decimal(9, 4)   part of paid_later that would be paid by then, as supposed; null: no class, or the whole
--   taken          decimal(38, 3)  paid_early and that part of paid_later; null: nothing is supposed of it
--   days_won       double          days by which taken would be paid sooner, weighted; 0 for what is early as it is
--   discount_cost  decimal(38, 3)  taken x discount
--   cash_forward   decimal(38, 3)  more cash on an average day: taken less the discount x days_won / 365
--   yearly_worth   decimal(38, 3)  cash_forward x cost of capital
--   net_worth      decimal(38, 3)  yearly_worth - discount_cost; below 0 the discount does not pay
--   yearly_rate    double          percent: discount / (100 - discount) x 365 / days_won; null: no day is won
-- identity:  not exists (select 1 from early_discount where paid_early + paid_later <> paid_amount or net_worth <> yearly_worth - discount_cost)
-- identity:  not exists (select 1 from early_discount group by currency having sum(case when is_total then paid_amount else -paid_amount end) <> 0 or sum(case when is_total then discount_cost else -coalesce(discount_cost, 0) end) <> 0)
with shares as (
  select
    payer_class,
    cast(split_part(discount_shares, ',', place) as decimal(9, 4)) as share_percent
  from settings
  cross join (
    values (1, 'prompt'), (2, 'slow'), (3, 'late'), (4, 'very_late'), (5, 'critical'), (6, 'new'), (7, 'inactive')
  ) as classes(place, payer_class)
),
dated as (
  select
    group_number, document_id, amount, discount_days,
    cast(date_diff('day', payments.issue_date, effective_date) as decimal(9, 0)) as days
  from payments
  join forecast_members
    on forecast_members.dimension_set_id = payments.dimension_set_id and forecast_members.step = 0
  join segment_dates on segment_dates.date_role = 'as_of' and year_reason is null
  cross join settings
  where effective_date <= as_of and effective_date > as_of - 365
    and (reversed_date is null or reversed_date > as_of)
),
by_group as (
  select
    group_number,
    count(distinct document_id) as invoices,
    sum(amount) as paid_amount,
    sum(amount * days) as amount_days,
    sum(case when days <= discount_days then amount else 0 end) as paid_early,
    sum(case when days > discount_days then amount * (days - discount_days) else 0 end) as later_days
  from dated
  group by group_number
),
-- Amounts are rounded for each class before they are added up. Days are divided in whole numbers, since a quotient of
-- decimals would be a floating one: thousandths x ten-thousandths of a per cent, twice, over 365 days.
by_class as (
  select
    currency, forecast_groups.payer_class, invoices, paid_amount, amount_days, paid_early, share_percent,
    cast(paid_early + (paid_amount - paid_early) * (share_percent * 0.01) as decimal(38, 3)) as taken,
    cast(later_days * (share_percent * 0.01) as decimal(38, 3)) as won,
    cast(later_days * 1000 as hugeint) * cast(share_percent * 10000 as hugeint)
      * cast((100 - discount_percent) * 10000 as hugeint) as won_parts,
    cast(365000000000000 as hugeint) as year_parts,
    discount_percent,
    capital_percent
  from by_group
  join forecast_groups on forecast_groups.group_number = by_group.group_number
  left join shares on shares.payer_class = forecast_groups.payer_class
  cross join settings
),
costed as (
  select
    *,
    cast(taken * (discount_percent * 0.01) as decimal(38, 3)) as discount_cost,
    cast(cast(sign(won_parts) * ((2 * abs(won_parts) + year_parts) // (2 * year_parts)) as decimal(35, 0)) * 0.001
      as decimal(38, 3)) as cash_forward
  from by_class
),
valued as (
  select
    currency, false as is_total, payer_class, invoices, paid_amount, amount_days, paid_early, share_percent, taken, won,
    discount_cost, cash_forward, cast(cash_forward * (capital_percent * 0.01) as decimal(38, 3)) as yearly_worth
  from costed
),
everything as (
  select *
  from valued
  union all
  select
    currency, true, null, sum(invoices), sum(paid_amount), sum(amount_days), sum(paid_early), null, sum(taken), sum(won),
    sum(discount_cost), sum(cash_forward), sum(yearly_worth)
  from valued
  group by currency
)
select
  currency,
  is_total,
  payer_class,
  cast(invoices as bigint) as invoices,
  cast(paid_amount as decimal(38, 3)) as paid_amount,
  case when paid_amount > 0 then cast(amount_days as double) / cast(paid_amount as double) end as days_taken,
  cast(paid_early as decimal(38, 3)) as paid_early,
  cast(paid_amount - paid_early as decimal(38, 3)) as paid_later,
  share_percent,
  cast(taken as decimal(38, 3)) as taken,
  case when taken > 0 then cast(won as double) / cast(taken as double) end as days_won,
  cast(discount_cost as decimal(38, 3)) as discount_cost,
  cast(cash_forward as decimal(38, 3)) as cash_forward,
  cast(yearly_worth as decimal(38, 3)) as yearly_worth,
  cast(yearly_worth - discount_cost as decimal(38, 3)) as net_worth,
  case when taken > 0 and won > 0
    then cast(discount_percent as double) / cast(100 - discount_percent as double) * 36500
      / (cast(won as double) / cast(taken as double)) end as yearly_rate
from everything
cross join settings
