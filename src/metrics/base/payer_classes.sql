-- view:      payer_classes
-- answers:   How does each customer pay, at the as-of date, at the comparison date and at the quarter-ends before?
-- grain:     one row per role of a date, currency and customer with something open or settled by then
-- needs:     history
-- reads:     payer_dates, payer_positions, payers, scope, dimension_sets, ledger_span, settings
-- columns:
--   date_role          varchar         as_of, compare_to, quarter_end; one date may stand under several
--   position_date      date
--   payer_id           integer         one per customer and currency: adding up by a number is faster than by text
--   currency           varchar
--   entity_id          varchar
--   customer_id        varchar
--   payer_class        varchar         prompt, slow, late, very_late, critical; new, inactive; null: cannot be told
--   days_late          double          weighted by amount, over payments of six months and what is overdue; early: negative
--   paid_amount        decimal(38, 3)  payments of the six months up to the date
--   overdue            decimal(38, 3)  open and past due
--   overdue_30         decimal(38, 3)  of it, by more than 30 days
--   gross_open         decimal(38, 3)  positive open amounts
--   balance            decimal(38, 3)  by the policy on credits
--   settled_documents  bigint          claims that were settled by the date
--   reason             varchar         why there is no class: ledger_start, no_history, no_payments; null: there is one
-- identity:  not exists (select 1 from payer_classes where (payer_class is null) <> (reason is not null))
-- identity:  not exists (select 1 from payer_classes where payer_class = 'critical' and days_late <= 60)
-- identity:  not exists (select 1 from (select currency, sum(balance) as amount from payer_classes where date_role = 'as_of' group by currency) as customers join headline on headline.currency = customers.currency and headline.date_role = 'as_of' where customers.amount <> headline.balance)
with roles as (
  select date_number, position_date, eve, 'as_of' as date_role
  from payer_dates
  join settings on settings.as_of = payer_dates.position_date
  union all
  select date_number, position_date, eve, 'compare_to'
  from payer_dates
  join settings on settings.compare_to = payer_dates.position_date
  union all
  select date_number, position_date, eve, 'quarter_end'
  from payer_dates
  where is_quarter
),
sums as (
  select
    date_role,
    position_date,
    eve,
    payer_id,
    sum(paid_amount) as paid_amount,
    sum(paid_days_late) as paid_days_late,
    sum(claims) as claims,
    sum(payer_positions.credits) as credits,
    sum(overdue) as overdue,
    sum(overdue_days) as overdue_days,
    sum(overdue_30) as overdue_30,
    sum(settled_documents) as settled_documents
  from payer_positions
  join roles on roles.date_number = payer_positions.date_number
  join scope on scope.dimension_set_id = payer_positions.dimension_set_id
  join payers on payers.dimension_set_id = payer_positions.dimension_set_id
  group by date_role, position_date, eve, payer_id
),
figures as (
  select
    sums.*,
    claims + case when settings.credits = 'include' then sums.credits else 0 end as balance,
    case
      when not has_history then 'no_history'
      when eve + 1 < ledger_start then 'ledger_start'
    end as window_reason,
    paid_amount <= 0 and overdue = 0 as is_quiet,
    case when paid_amount + overdue > 0
      then cast(paid_days_late + overdue_days as double) / cast(paid_amount + overdue as double) end as days_late
  from sums
  cross join ledger_span
  cross join settings
),
-- Of those that are hardly known and quiet, who owes something is new, and who owes nothing has stopped.
classed as (
  select
    *,
    case
      when window_reason is not null then null
      when settled_documents < 3 and overdue_30 = 0 and not (is_quiet and claims = 0) then 'new'
      when is_quiet then 'inactive'
      when days_late <= 0 then 'prompt'
      when days_late <= 15 then 'slow'
      when days_late <= 30 then 'late'
      when days_late <= 60 then 'very_late'
      when days_late > 60 then 'critical'
    end as payer_class
  from figures
)
select
  date_role,
  position_date,
  payer_id,
  currency,
  entity_id,
  customer_id,
  payer_class,
  case when window_reason is null then days_late end as days_late,
  case when window_reason is null then paid_amount end as paid_amount,
  overdue,
  overdue_30,
  claims as gross_open,
  cast(balance as decimal(38, 3)) as balance,
  cast(settled_documents as bigint) as settled_documents,
  case when payer_class is null then coalesce(window_reason, 'no_payments') end as reason
from classed
join dimension_sets on dimension_sets.dimension_set_id = classed.payer_id
