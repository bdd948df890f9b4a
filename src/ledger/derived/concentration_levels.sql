-- table:     concentration_levels
-- answers:   What does each customer's part of the portfolio come to at each of these dates?
-- grain:     one row per date and dimension set with an amount other than 0
-- reads:     concentration_dates, movements, documents, settings
-- columns:
--   date_number       integer         of concentration_dates
--   dimension_set_id  integer
--   amount            decimal(18, 3)  balance, overdue amount or billings of 365 days (policy)

-- It is kept in the order in which amounts are ranked, which halves the time that ranking takes.
with span as (
  select
    min(position_date) as first_date,
    max(case when later = 1 then position_date end) as last_month_end,
    max(position_date) as last_date,
    max(date_number) + 1 as end_number
  from (
    select date_number, position_date, row_number() over (order by position_date desc) - 1 as later
    from concentration_dates
  ) as dates
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
date_changes as (
  select
    dimension_set_id,
    case
      when day <= first_date then first_date
      when day <= last_month_end then last_day(day)
      else last_date
    end as position_date,
    sum(amount) as amount
  from changes
  cross join span
  where day <= last_date
  group by dimension_set_id, case
    when day <= first_date then first_date
    when day <= last_month_end then last_day(day)
    else last_date
  end
),
levels as (
  select
    dimension_set_id,
    date_number as from_number,
    lead(date_number, 1, end_number) over (partition by dimension_set_id order by date_number) as until_number,
    cast(sum(amount) over (
      partition by dimension_set_id order by date_number rows between unbounded preceding and current row
    ) as decimal(18, 3)) as amount
  from date_changes
  join concentration_dates on concentration_dates.position_date = date_changes.position_date
  cross join span
),
-- The dates of every stretch between two changes: levels find theirs by equal numbers.
stretches as (
  select
    starts.date_number as from_number,
    within.date_number,
    ends.number as until_number
  from concentration_dates as starts
  join concentration_dates as within on within.date_number >= starts.date_number
  join (select date_number + 1 as number from concentration_dates) as ends on ends.number > within.date_number
)
select stretches.date_number, dimension_set_id, amount
from levels
join stretches on stretches.from_number = levels.from_number and stretches.until_number = levels.until_number
where amount <> 0
order by stretches.date_number, amount desc
