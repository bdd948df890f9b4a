-- view:      concentration_by_month
-- answers:   Does the portfolio come to rest on fewer customers?
-- grain:     one row per currency and date: the as-of date and the twenty-four month-ends before it
-- reads:     calendar, movements, documents, scope, dimension_sets, settings, ledger_span
-- columns:
--   currency              varchar
--   position_date         date
--   customers             bigint          with an amount above 0
--   total                 decimal(38, 3)  of their balances, overdue amounts or billings of 365 days (policy)
--   top_1_share           double
--   top_5_share           double
--   top_10_share          double
--   hhi                   double          sum of squared shares * 10,000
--   equivalent_customers  double          10,000 / hhi
--   gini                  double          0: all of one size
-- identity:  not exists (select 1 from concentration_by_month where hhi > 10000.000001 or gini >= 1 or gini < 0)
with month_ends as (
  select month_end, row_number() over (order by month_end desc) as months_back
  from calendar
  cross join settings
  where month_end < as_of
),
dates as (
  select month_end as position_date
  from month_ends
  where months_back <= 24
  union all
  select as_of
  from settings
),
known_dates as (
  select
    position_date,
    row_number() over (order by position_date) as date_number,
    lead(position_date, 1, date '9999-12-31') over (order by position_date) as next_date
  from dates
  cross join settings
  cross join ledger_span
  where position_date >= case when concentration_basis = 'billings' then ledger_start + 364 else ledger_start end
    and (has_history or position_date >= coalesce(stated_as_of, last_date))
    and (has_billings or concentration_basis <> 'billings')
),
span as (
  select
    min(position_date) as first_date,
    max(case when next_date < date '9999-12-31' then position_date end) as last_month_end,
    max(position_date) as last_date
  from known_dates
),
members as (
  select
    scope.dimension_set_id,
    currency,
    dense_rank() over (order by currency) * 100 as currency_number,
    dense_rank() over (order by currency, entity_id, customer_id) as customer_number
  from scope
  join dimension_sets on dimension_sets.dimension_set_id = scope.dimension_set_id
),
changes as (
  select dimension_set_id, movement_date as day,
    claim_amount + case when settings.credits = 'include' then credit_amount else 0 end as amount
  from movements
  cross join settings
  cross join span
  where concentration_basis = 'balance' and (closed_date is null or closed_date > first_date)
  union all
  select dimension_set_id, greatest(movement_date, due_date + 1), claim_amount
  from movements
  cross join settings
  cross join span
  where concentration_basis = 'overdue'
    and (closed_date is null or closed_date > due_date + 1 and closed_date > first_date)
  union all
  select dimension_set_id, issue_date + leaves_after, case when leaves_after = 0 then amount else -amount end
  from documents
  cross join (values (0), (365)) as turns(leaves_after)
  cross join settings
  cross join span
  where concentration_basis = 'billings' and not is_opening and issue_date > first_date - 365
    and (kind in ('invoice', 'instalment') and amount > 0
      or kind = 'credit_note' and amount < 0 and settings.credits = 'include')
),
-- A change shows from the first date on that is not before it.
dated_changes as (
  select
    customer_number,
    case
      when day <= first_date then first_date
      when day <= last_month_end then last_day(day)
      else last_date
    end as position_date,
    amount
  from changes
  join members on members.dimension_set_id = changes.dimension_set_id
  cross join span
  where day <= last_date
),
date_changes as (
  select customer_number, position_date, cast(sum(amount) as decimal(18, 3)) as amount
  from dated_changes
  group by customer_number, position_date
),
levels as (
  select
    customer_number,
    position_date as from_date,
    lead(position_date, 1, date '9999-12-31') over (partition by customer_number order by position_date) as until_date,
    cast(sum(amount) over (
      partition by customer_number order by position_date rows between unbounded preceding and current row
    ) as decimal(18, 3)) as amount
  from date_changes
),
currencies as (
  select distinct currency, currency_number, customer_number
  from members
),
-- One number for currency and date: ranking within it is a third faster than within both.
positive as (
  select currency_number + date_number as place, amount
  from levels
  join known_dates on position_date >= from_date and position_date < until_date
  join currencies on currencies.customer_number = levels.customer_number
  where amount > 0
),
ranked as (
  select place, amount, row_number() over (partition by place order by amount desc) as rank
  from positive
),
totals as (
  select
    place,
    count(*) as customers,
    sum(amount) as total,
    sum(case when rank <= 1 then amount else 0 end) as top_1,
    sum(case when rank <= 5 then amount else 0 end) as top_5,
    sum(case when rank <= 10 then amount else 0 end) as top_10,
    sum(cast(amount as double) * cast(amount as double)) as squares,
    sum(rank * cast(amount as double)) as ranked_total,
    cast(sum(amount) as double) as divisor
  from ranked
  group by place
),
places as (
  select distinct currency, position_date, currency_number + date_number as place
  from currencies
  cross join known_dates
)
select
  currency,
  position_date,
  customers,
  cast(total as decimal(38, 3)) as total,
  cast(top_1 as double) / divisor as top_1_share,
  cast(top_5 as double) / divisor as top_5_share,
  cast(top_10 as double) / divisor as top_10_share,
  squares / (divisor * divisor) * 10000 as hhi,
  divisor * divisor / squares as equivalent_customers,
  greatest(((customers + 1) * divisor - 2 * ranked_total) / (customers * divisor), 0) as gini
from totals
join places on places.place = totals.place
