-- view:      early_discount
-- answers:   What if a discount were offered for paying early: what does it cost, and how much sooner is money there?
-- grain:     one row per currency and payer class, and per currency the whole
-- needs:     history
-- reads:     discount_takers, settings
-- columns:
--   currency       varchar         ISO 4217
--   is_total       boolean         all classes
--   payer_class    varchar         prompt ... inactive, at the as-of date; null: cannot be told, or the whole
--   payments       bigint          on invoices in the 365 days up to the date; opening items are not among these
--   paid_amount    decimal(38, 3)  what they come to, but for those that were taken back
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
with by_class as (
  select
    currency,
    payer_class,
    sum(payments) as payments,
    sum(paid_amount) as paid_amount,
    sum(amount_days) as amount_days,
    sum(paid_early) as paid_early,
    max(share_percent) as share_percent,
    sum(taken) as taken,
    sum(won) as won,
    sum(discount_cost) as discount_cost,
    sum(cash_forward) as cash_forward,
    sum(yearly_worth) as yearly_worth
  from discount_takers
  group by currency, payer_class
),
everything as (
  select
    currency, false as is_total, payer_class, payments, paid_amount, amount_days, paid_early, share_percent, taken, won,
    discount_cost, cash_forward, yearly_worth
  from by_class
  union all
  select
    currency, true, null, sum(payments), sum(paid_amount), sum(amount_days), sum(paid_early), null, sum(taken), sum(won),
    sum(discount_cost), sum(cash_forward), sum(yearly_worth)
  from by_class
  group by currency
)
select
  currency,
  is_total,
  payer_class,
  cast(payments as bigint) as payments,
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
