-- view:      customer_by_month
-- answers:   How did a customer's account run, month by month?
-- grain:     one row per currency, customer and month-end up to the as-of date, which ends the last
-- reads:     account_movements, account_documents, scope_accounts, scope_payers, date_reasons, settings
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

-- Each change on the first date that shows it. A claim becomes overdue on the day after its due date.
with effects as (
  select is_lateness
  from (values (false), (true)) as kinds(is_lateness)
),
changes as (
  select
    scope_accounts.currency,
    entity_id,
    customer_id,
    case when is_lateness then greatest(movement_date, due_date + 1) else movement_date end as change_date,
    case when is_lateness then 0 else claim_amount + credit_amount end as balance,
    case when is_lateness then claim_amount else 0 end as overdue,
    0 as billed,
    0 as opened
  from account_movements
  join scope_accounts on scope_accounts.dimension_set_id = account_movements.dimension_set_id
  cross join effects
  where not is_lateness or claim_amount <> 0
  union all
  select
    scope_accounts.currency, entity_id, customer_id, issue_date, 0, 0,
    case when is_billed then amount else 0 end,
    case when is_billed or kind = 'receipt' and not is_opening then 0 else amount end
  from (
    select
      dimension_set_id, issue_date, kind, is_opening, amount,
      not is_opening
        and case when amount > 0 then kind = 'invoice' or kind = 'instalment' else kind = 'credit_note' end as is_billed
    from account_documents
  ) as papers
  join scope_accounts on scope_accounts.dimension_set_id = papers.dimension_set_id
),
-- Every customer has a line for each date, so that a month without a change shows the balance that stays; what came before
-- the first date of all counts in every balance, and has no line.
dated as (
  select
    changes.currency,
    changes.entity_id,
    changes.customer_id,
    case when last_day(change_date) < settings.as_of then last_day(change_date) else settings.as_of end as position_date,
    balance,
    overdue,
    billed,
    opened,
    1 as changes,
    0 as is_shown
  from changes
  cross join settings
  where change_date <= settings.as_of
  union all
  select currency, entity_id, customer_id, position_date, 0, 0, 0, 0, 0, 1
  from scope_payers
  join date_reasons on date_role in ('month_end', 'as_of') and balance_reason is null
),
monthly as (
  select
    currency,
    entity_id,
    customer_id,
    position_date,
    sum(balance) as change,
    sum(overdue) as overdue_change,
    sum(billed) as billed,
    sum(opened) as opened,
    sum(changes) as changes,
    max(is_shown) as is_shown
  from dated
  group by currency, entity_id, customer_id, position_date
),
running as (
  select
    currency,
    entity_id,
    customer_id,
    position_date,
    billed,
    billed + opened - change as settled,
    sum(change) over until_date as balance,
    sum(overdue_change) over until_date as overdue,
    sum(changes) over until_date as changes_so_far,
    is_shown
  from monthly
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
  cast(settled as decimal(38, 3)) as settled,
  cast(balance as decimal(38, 3)) as balance,
  cast(overdue as decimal(38, 3)) as overdue
from running
where is_shown = 1 and changes_so_far > 0
