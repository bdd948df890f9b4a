-- view:      customer_by_month
-- answers:   How did a customer's account run, month by month?
-- grain:     one row per currency, customer and month-end up to the as-of date, which ends the last
-- reads:     movements, documents, dimension_sets, scope, date_reasons, settings
-- columns:
--   currency       varchar
--   entity_id      varchar
--   customer_id    varchar
--   position_date  date
--   billed         decimal(38, 3)  invoices less credit notes of the month
--   settled        decimal(38, 3)  what else lessened the balance: payments, discounts, losses; opening items left out
--   balance        decimal(38, 3)  all open amounts, whatever the policy on credits
--   overdue        decimal(38, 3)
-- identity:  not exists (select 1 from customer_by_month where overdue < 0)
with dates as (
  select position_date, balance_reason
  from date_reasons
  where date_role in ('month_end', 'as_of')
),
-- Each change on the first date that shows it. A claim becomes overdue on the day after its due date.
effects as (
  select is_lateness
  from (values (false), (true)) as kinds(is_lateness)
),
changes as (
  select
    dimension_sets.currency,
    dimension_sets.entity_id,
    dimension_sets.customer_id,
    case when is_lateness then greatest(movement_date, due_date + 1) else movement_date end as change_date,
    case when is_lateness then 0 else claim_amount + credit_amount end as balance,
    case when is_lateness then claim_amount else 0 end as overdue,
    0 as billed,
    0 as opened
  from movements
  join scope on scope.dimension_set_id = movements.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = movements.dimension_set_id
  cross join effects
  where not is_lateness or claim_amount <> 0
  union all
  select
    dimension_sets.currency, dimension_sets.entity_id, dimension_sets.customer_id, issue_date, 0, 0,
    case when is_billed then amount else 0 end,
    case when is_billed or kind = 'receipt' and not is_opening then 0 else amount end
  from (
    select
      dimension_set_id, issue_date, kind, is_opening, amount,
      not is_opening
        and case when amount > 0 then kind = 'invoice' or kind = 'instalment' else kind = 'credit_note' end as is_billed
    from documents
  ) as papers
  join scope on scope.dimension_set_id = papers.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = papers.dimension_set_id
),
monthly as (
  select
    changes.currency,
    changes.entity_id,
    changes.customer_id,
    case when last_day(change_date) < settings.as_of then last_day(change_date) else settings.as_of end as position_date,
    sum(balance) as balance,
    sum(overdue) as overdue,
    sum(billed) as billed,
    sum(opened) as opened
  from changes
  cross join settings
  where change_date <= settings.as_of
  group by changes.currency, changes.entity_id, changes.customer_id,
    case when last_day(change_date) < settings.as_of then last_day(change_date) else settings.as_of end
),
customers_of as (
  select currency, entity_id, customer_id, min(position_date) as first_date
  from monthly
  group by currency, entity_id, customer_id
),
filled as (
  select
    customers_of.currency,
    customers_of.entity_id,
    customers_of.customer_id,
    dates.position_date,
    dates.balance_reason,
    coalesce(monthly.balance, 0) as change,
    coalesce(monthly.billed, 0) as billed,
    coalesce(monthly.opened, 0) as opened,
    coalesce(monthly.overdue, 0) as overdue
  from customers_of
  join dates on dates.position_date >= customers_of.first_date
  left join monthly
    on monthly.currency = customers_of.currency
    and monthly.entity_id = customers_of.entity_id
    and monthly.customer_id = customers_of.customer_id
    and monthly.position_date = dates.position_date
  union all
  -- What came before the first date of all counts in every balance, and has no month of its own.
  select
    currency, entity_id, customer_id, position_date, 'ledger_start', balance, billed, opened, overdue
  from monthly
  where position_date < (select min(position_date) from dates)
),
running as (
  select
    filled.*,
    sum(change) over until_date as balance,
    sum(overdue) over until_date as overdue_amount
  from filled
  window until_date as (
    partition by currency, entity_id, customer_id order by position_date
    rows between unbounded preceding and current row
  )
)
select
  currency,
  entity_id,
  customer_id,
  position_date,
  cast(billed as decimal(38, 3)) as billed,
  cast(billed + opened - change as decimal(38, 3)) as settled,
  cast(balance as decimal(38, 3)) as balance,
  cast(overdue_amount as decimal(38, 3)) as overdue
from running
where balance_reason is null
