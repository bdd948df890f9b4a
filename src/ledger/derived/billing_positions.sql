-- table:     billing_positions
-- answers:   What was billed in the windows, on which terms?
-- grain:     one row per date and dimension set that carries something
-- reads:     documents, position_dates
-- columns:
--   date_number         integer         of position_dates
--   dimension_set_id    integer
--   invoices            decimal(38, 3)  of the window
--   credit_notes        decimal(38, 3)
--   month_invoices      decimal(38, 3)  of the calendar month, up to the date
--   month_credit_notes  decimal(38, 3)
--   terms_amount        decimal(38, 3)
--   terms_days          decimal(38, 3)
with billed as (
  select
    date_number,
    dimension_set_id,
    amount,
    amount > 0 as is_invoice,
    amount > 0 and due_date_basis <> 'assumed' as has_terms,
    cast(date_diff('day', issue_date, due_date) as decimal(9, 0)) as terms_days,
    issue_date > position_date - window_days as is_of_window,
    issue_date >= month_start as is_of_month
  from documents
  cross join position_dates
  where issue_date <= position_date
    and issue_date > position_date - case when window_days > 31 then window_days else 31 end
    and not is_opening
    and case when amount > 0 then kind = 'invoice' or kind = 'instalment' else kind = 'credit_note' end
)
select
  date_number,
  dimension_set_id,
  sum(case when is_of_window and is_invoice then amount else 0 end) as invoices,
  sum(case when is_of_window and not is_invoice then amount else 0 end) as credit_notes,
  sum(case when is_of_month and is_invoice then amount else 0 end) as month_invoices,
  sum(case when is_of_month and not is_invoice then amount else 0 end) as month_credit_notes,
  sum(case when is_of_window and has_terms then amount else 0 end) as terms_amount,
  sum(case when is_of_window and has_terms then amount * terms_days else 0 end) as terms_days
from billed
group by date_number, dimension_set_id
