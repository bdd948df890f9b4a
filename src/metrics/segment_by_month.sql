-- view:      segment_by_month
-- answers:   How did what each segment owes develop, and how slowly does it pay?
-- grain:     one row per currency, segment and complete month up to the as-of date, and that date
-- reads:     segment_months, calendar, segment_positions, segment_dates, ledger_span, settings
-- columns:
--   currency       varchar
--   segment        varchar         null: not stated; the hundred most invoiced segments
--   position_date  date
--   balance        decimal(38, 3)
--   overdue        decimal(38, 3)
--   billings       decimal(38, 3)  of the window; null where it is not complete
--   dso            double          days
--   overdue_rate   double          share of gross open
-- identity:  not exists (select 1 from segment_by_month where overdue_rate > 1)
with segments as (
  select
    currency,
    segment,
    row_number() over (partition by currency order by sum(month_invoices) desc, segment) as size_rank
  from segment_months
  group by currency, segment
),
largest as (
  select currency, segment, coalesce(segment, '') as name, segment is null as is_unstated
  from segments
  where size_rank <= 100
),
ranked_changes as (
  select segment_months.*, name, is_unstated
  from segment_months
  join largest
    on largest.currency = segment_months.currency and name = coalesce(segment_months.segment, '')
    and is_unstated = (segment_months.segment is null)
),
-- Changes outside the calendar's months count too, hence the union.
months as (
  select currency, name, is_unstated, month_end, claims, credits, overdue, invoices, credit_notes
  from ranked_changes
  union all
  select currency, name, is_unstated, month_end, 0, 0, 0, 0, 0
  from largest
  cross join calendar
),
month_changes as (
  select currency, name, is_unstated, month_end,
    sum(claims) as claims, sum(credits) as credits, sum(overdue) as overdue,
    sum(invoices) as invoices, sum(credit_notes) as credit_notes
  from months
  group by currency, name, is_unstated, month_end
),
levels as (
  select
    currency, name, is_unstated, month_end,
    sum(claims) over until_month as claims,
    sum(credits) over until_month as credits,
    sum(overdue) over until_month as overdue,
    sum(invoices) over until_month as invoices,
    sum(credit_notes) over until_month as credit_notes
  from month_changes
  window until_month as (
    partition by currency, name, is_unstated order by month_end rows between unbounded preceding and current row
  )
),
figures as (
  select
    currency,
    case when not is_unstated then name end as segment,
    levels.month_end as position_date,
    window_days,
    claims,
    overdue,
    claims + case when settings.credits = 'include' then levels.credits else 0 end as balance,
    case when has_billings and levels.month_end - window_days + 1 >= ledger_start
      then invoices + case when settings.credits = 'include' then credit_notes else 0 end end as billings
  from levels
  join calendar on calendar.month_end = levels.month_end
  cross join settings
  cross join ledger_span
  where levels.month_end < as_of
    and (has_history or levels.month_end >= coalesce(stated_as_of, last_date))
)
select
  currency,
  segment,
  position_date,
  cast(balance as decimal(38, 3)) as balance,
  overdue,
  cast(billings as decimal(38, 3)) as billings,
  case when billings > 0 then cast(balance as double) / cast(billings as double) * window_days end as dso,
  case when claims > 0 then cast(overdue as double) / cast(claims as double) end as overdue_rate
from figures
union all
select
  segment_positions.currency,
  segment_positions.segment,
  position_date,
  balance,
  overdue,
  billings,
  dso,
  overdue_rate
from segment_positions
join segment_dates on segment_dates.date_role = segment_positions.date_role
join largest
  on largest.currency = segment_positions.currency and name = coalesce(segment_positions.segment, '')
  and is_unstated = (segment_positions.segment is null)
where segment_positions.date_role = 'as_of' and balance is not null
