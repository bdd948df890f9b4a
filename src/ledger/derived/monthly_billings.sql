-- table:     monthly_billings
-- answers:   In which month does an invoice enter and leave the windows of billings?
-- grain:     one row per dimension set and month with a change
-- reads:     documents, settings
-- columns:
--   dimension_set_id    integer
--   currency            varchar
--   month_end           date            all but month_* are summed up to a month-end
--   invoices            decimal(18, 3)  of the window of window_days
--   credit_notes        decimal(18, 3)
--   month_invoices      decimal(18, 3)  of this calendar month, not to be summed up
--   month_credit_notes  decimal(18, 3)
--   year_invoices       decimal(18, 3)  of 365 days
--   year_credit_notes   decimal(18, 3)
--   terms_amount        decimal(18, 3)  invoices of the window whose due date is not assumed
--   terms_days          decimal(38, 3)  the same, each times the days from issue to due date
with billed as (
  select
    dimension_set_id,
    currency,
    issue_date,
    window_days,
    cast(0 as decimal(18, 3)) as nothing,
    case when kind <> 'credit_note' then amount else 0 end as invoices,
    case when kind = 'credit_note' then amount else 0 end as credit_notes,
    case when kind <> 'credit_note' and due_date_basis <> 'assumed' then amount else 0 end as terms_amount,
    case when kind <> 'credit_note' and due_date_basis <> 'assumed'
      then cast(amount as decimal(38, 3)) * date_diff('day', issue_date, due_date) else 0 end as terms_days
  from documents
  cross join settings
  where not is_opening and (kind in ('invoice', 'instalment') and amount > 0 or kind = 'credit_note' and amount < 0)
),
changes as (
  select dimension_set_id, currency, last_day(issue_date) as month_end, invoices, credit_notes,
    invoices as month_invoices, credit_notes as month_credit_notes,
    invoices as year_invoices, credit_notes as year_credit_notes, terms_amount, terms_days
  from billed
  union all
  select dimension_set_id, currency, last_day(issue_date + window_days), -invoices, -credit_notes,
    nothing, nothing, nothing, nothing, -terms_amount, -terms_days
  from billed
  union all
  select dimension_set_id, currency, last_day(issue_date + 365), nothing, nothing, nothing, nothing,
    -invoices, -credit_notes, nothing, 0
  from billed
)
select
  dimension_set_id,
  currency,
  month_end,
  cast(sum(invoices) as decimal(18, 3)) as invoices,
  cast(sum(credit_notes) as decimal(18, 3)) as credit_notes,
  cast(sum(month_invoices) as decimal(18, 3)) as month_invoices,
  cast(sum(month_credit_notes) as decimal(18, 3)) as month_credit_notes,
  cast(sum(year_invoices) as decimal(18, 3)) as year_invoices,
  cast(sum(year_credit_notes) as decimal(18, 3)) as year_credit_notes,
  cast(sum(terms_amount) as decimal(18, 3)) as terms_amount,
  cast(sum(terms_days) as decimal(38, 3)) as terms_days
from changes
group by dimension_set_id, currency, month_end
