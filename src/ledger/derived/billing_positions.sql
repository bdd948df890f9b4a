-- table:     billing_positions
-- answers:   What was billed in the windows, on which terms?
-- grain:     one row per date and dimension set that carries something
-- reads:     documents, position_dates
-- columns:
--   date_role           varchar         as_of, compare_to
--   dimension_set_id    integer
--   invoices            decimal(38, 3)  of the window
--   credit_notes        decimal(38, 3)
--   month_invoices      decimal(38, 3)  of the calendar month, up to the date
--   month_credit_notes  decimal(38, 3)
--   year_invoices       decimal(38, 3)  of 365 days
--   year_credit_notes   decimal(38, 3)
--   terms_amount        decimal(38, 3)
--   terms_days          decimal(38, 3)
with billed as (
  select
    date_role,
    dimension_set_id,
    due_date_basis,
    amount,
    amount > 0 as is_invoice,
    cast(date_diff('day', issue_date, due_date) as decimal(9, 0)) as terms_days,
    issue_date > position_date - window_days as is_of_window,
    issue_date > position_date - 365 as is_of_year,
    issue_date >= date_trunc('month', position_date) as is_of_month
  from documents
  cross join position_dates
  where issue_date <= position_date
    and issue_date > position_date - greatest(window_days, 365)
    and not is_opening
    and case when amount > 0 then kind = 'invoice' or kind = 'instalment' else kind = 'credit_note' end
)
select
  date_role,
  dimension_set_id,
  sum(case when is_of_window and is_invoice then amount else 0 end) as invoices,
  sum(case when is_of_window and not is_invoice then amount else 0 end) as credit_notes,
  sum(case when is_of_month and is_invoice then amount else 0 end) as month_invoices,
  sum(case when is_of_month and not is_invoice then amount else 0 end) as month_credit_notes,
  sum(case when is_of_year and is_invoice then amount else 0 end) as year_invoices,
  sum(case when is_of_year and not is_invoice then amount else 0 end) as year_credit_notes,
  sum(case when is_of_window and is_invoice and due_date_basis <> 'assumed' then amount else 0 end) as terms_amount,
  sum(case when is_of_window and is_invoice and due_date_basis <> 'assumed'
    then amount * terms_days else 0 end) as terms_days
from billed
group by date_role, dimension_set_id
