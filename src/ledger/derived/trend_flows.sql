-- table:     trend_flows
-- answers:   What was paid and billed within the windows that end at the twelve month-ends?
-- grain:     one row per date and dimension set that carries something
-- reads:     payments, documents, dimension_sets, customers, trend_dates
-- columns:
--   date_number            integer         of trend_dates
--   dimension_set_id       integer
--   year_paid              decimal(38, 3)  payments of twelve months that were not taken back by the date
--   year_paid_slowly       decimal(38, 3)  of these, more than sixty days after issue
--   recent_invoices        decimal(38, 3)  of the three months to the date
--   recent_credit_notes    decimal(38, 3)
--   previous_invoices      decimal(38, 3)  of the twelve months before those
--   previous_credit_notes  decimal(38, 3)
--   billed_documents       bigint          invoices and credit notes of the fifteen months
--   long_invoices          bigint          invoices of the window that fall due later than the customer's terms give
-- identity:  not exists (select 1 from trend_flows where long_invoices < 0 or billed_documents < 0)

-- Each amount enters at the first month-end whose window has it, and leaves at the first that has it no more.
with bounds as (
  select
    min(position_date) as first_date,
    max(position_date) as last_date,
    min(window_days) as window_days,
    cast(date_trunc('month', min(position_date)) - interval '11 months' as date) as paid_from,
    cast(date_trunc('month', min(position_date)) - interval '14 months' as date) as billed_from
  from trend_dates
),
paid as (
  select
    dimension_set_id,
    effective_date as first_day,
    cast(least(effective_date + interval '12 months', cast(reversed_date as timestamp)) as date) as end_day,
    amount as paid,
    case when effective_date > issue_date + 60 then amount else 0 end as paid_slowly
  from payments
  cross join bounds
  where effective_date >= paid_from and effective_date <= last_date
),
terms as (
  select dimension_set_id, terms_days, terms_rule
  from dimension_sets
  join customers on customers.entity_id = dimension_sets.entity_id and customers.customer_id = dimension_sets.customer_id
  where terms_days is not null
),
billed as (
  select
    documents.dimension_set_id,
    issue_date,
    window_days,
    case when amount > 0 then amount else 0 end as invoices,
    case when amount < 0 then amount else 0 end as credit_notes,
    amount > 0 and due_date > case terms_rule
      when 'days_then_month_end' then last_day(coalesce(terms_from, issue_date) + terms_days)
      when 'month_end_then_days' then last_day(coalesce(terms_from, issue_date)) + terms_days
      else coalesce(terms_from, issue_date) + terms_days
    end as is_long
  from documents
  cross join bounds
  left join terms on terms.dimension_set_id = documents.dimension_set_id
  where issue_date <= last_date
    and issue_date >= least(billed_from, first_date - window_days + 1)
    and not is_opening
    and case when amount > 0 then kind = 'invoice' or kind = 'instalment' else kind = 'credit_note' end
),
changes as (
  select
    dimension_set_id, first_day as day, paid, paid_slowly, 0 as recent_invoices, 0 as recent_credit_notes,
    0 as previous_invoices, 0 as previous_credit_notes, 0 as documents, 0 as long_invoices
  from paid
  union all
  select dimension_set_id, end_day, -paid, -paid_slowly, 0, 0, 0, 0, 0, 0
  from paid
  union all
  select dimension_set_id, issue_date, 0, 0, invoices, credit_notes, 0, 0, 1, 0
  from billed
  union all
  select
    dimension_set_id, cast(issue_date + interval '3 months' as date), 0, 0, -invoices, -credit_notes,
    invoices, credit_notes, 0, 0
  from billed
  union all
  select
    dimension_set_id, cast(issue_date + interval '15 months' as date), 0, 0, 0, 0, -invoices, -credit_notes, -1, 0
  from billed
  union all
  select dimension_set_id, issue_date, 0, 0, 0, 0, 0, 0, 0, 1
  from billed
  where is_long
  union all
  select dimension_set_id, issue_date + window_days, 0, 0, 0, 0, 0, 0, 0, -1
  from billed
  where is_long
),
steps as (
  select
    dimension_set_id,
    greatest(12 - date_diff('month', day, last_date), 1) as date_number,
    sum(paid) as paid,
    sum(paid_slowly) as paid_slowly,
    sum(recent_invoices) as recent_invoices,
    sum(recent_credit_notes) as recent_credit_notes,
    sum(previous_invoices) as previous_invoices,
    sum(previous_credit_notes) as previous_credit_notes,
    sum(documents) as documents,
    sum(long_invoices) as long_invoices
  from changes
  cross join bounds
  where day <= last_date
  group by dimension_set_id, greatest(12 - date_diff('month', day, last_date), 1)
),
carriers as (
  select distinct dimension_set_id
  from steps
),
levels as (
  select
    trend_dates.date_number,
    carriers.dimension_set_id,
    sum(paid) over by_then as year_paid,
    sum(paid_slowly) over by_then as year_paid_slowly,
    sum(recent_invoices) over by_then as recent_invoices,
    sum(recent_credit_notes) over by_then as recent_credit_notes,
    sum(previous_invoices) over by_then as previous_invoices,
    sum(previous_credit_notes) over by_then as previous_credit_notes,
    cast(sum(documents) over by_then as bigint) as billed_documents,
    cast(sum(long_invoices) over by_then as bigint) as long_invoices
  from carriers
  cross join trend_dates
  left join steps
    on steps.dimension_set_id = carriers.dimension_set_id and steps.date_number = trend_dates.date_number
  window by_then as (partition by carriers.dimension_set_id order by trend_dates.date_number)
)
select *
from levels
where year_paid <> 0 or billed_documents <> 0 or long_invoices <> 0
