-- table:     year_positions
-- answers:   What was billed in the 365 days up to the two dates?
-- grain:     one row per date and dimension set that carries something
-- reads:     documents, position_dates
-- columns:
--   date_number        integer         of position_dates
--   dimension_set_id   integer
--   year_invoices      decimal(38, 3)
--   year_credit_notes  decimal(38, 3)
select
  date_number,
  dimension_set_id,
  sum(case when amount > 0 then amount else 0 end) as year_invoices,
  sum(case when amount < 0 then amount else 0 end) as year_credit_notes
from documents
cross join position_dates
where issue_date <= position_date
  and issue_date > position_date - 365
  and not is_opening
  and case when amount > 0 then kind = 'invoice' or kind = 'instalment' else kind = 'credit_note' end
group by date_number, dimension_set_id
