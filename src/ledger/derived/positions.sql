-- table:     positions
-- answers:   What stood at the as-of date and at the comparison date?
-- grain:     one row per date and dimension set; nothing carried: 0
-- reads:     position_dates, dimension_sets, exposure_positions, start_positions, billing_positions,
--            year_positions, payment_positions, loss_positions, settlement_positions
-- columns:
--   date_role               varchar         as_of, compare_to
--   position_date           date
--   dimension_set_id        integer
--   currency                varchar
--   claims                  decimal(38, 3)  positive open amounts
--   credits                 decimal(38, 3)  negative open amounts
--   overdue                 decimal(38, 3)  claims past their due date
--   late_1                  decimal(38, 3)  claims more than bucket_edge_1 days past due (policy: past issue)
--   late_2                  decimal(38, 3)
--   late_3                  decimal(38, 3)
--   late_4                  decimal(38, 3)
--   disputed                decimal(38, 3)  claims of disputed documents
--   assumed                 decimal(38, 3)  claims whose due date was assumed
--   open_documents          bigint          documents with a claim
--   overdue_documents       bigint
--   late_documents_1        bigint
--   late_documents_2        bigint
--   late_documents_3        bigint
--   late_documents_4        bigint
--   credit_documents        bigint          documents with unapplied credit
--   start_claims            decimal(38, 3)  claims on the eve of the window
--   start_credits           decimal(38, 3)
--   invoices                decimal(38, 3)  of the window
--   credit_notes            decimal(38, 3)
--   month_invoices          decimal(38, 3)  of the calendar month, up to the date
--   month_credit_notes      decimal(38, 3)
--   year_invoices           decimal(38, 3)  of 365 days
--   year_credit_notes       decimal(38, 3)
--   terms_amount            decimal(38, 3)
--   terms_days              decimal(38, 3)
--   paid_amount             decimal(38, 3)  payments of the window that were not taken back by the date
--   paid_days               decimal(38, 3)
--   paid_days_late          decimal(38, 3)
--   paid_days_late_floored  decimal(38, 3)
--   paid_late               decimal(38, 3)
--   paid_assumed            decimal(38, 3)
--   written_off             decimal(38, 3)  write-offs, transfers, exchange differences of the window
--   settled_documents       bigint          invoices settled by a payment in the window, and still settled
--   settled_late_documents  bigint          of these, settled after their due date
--   settled_days_late       bigint          of all these, the days from due date to settlement
select
  position_dates.date_role,
  position_dates.position_date,
  dimension_sets.dimension_set_id,
  dimension_sets.currency,
  coalesce(claims, 0) as claims,
  coalesce(credits, 0) as credits,
  coalesce(overdue, 0) as overdue,
  coalesce(late_1, 0) as late_1,
  coalesce(late_2, 0) as late_2,
  coalesce(late_3, 0) as late_3,
  coalesce(late_4, 0) as late_4,
  coalesce(disputed, 0) as disputed,
  coalesce(assumed, 0) as assumed,
  coalesce(open_documents, 0) as open_documents,
  coalesce(overdue_documents, 0) as overdue_documents,
  coalesce(late_documents_1, 0) as late_documents_1,
  coalesce(late_documents_2, 0) as late_documents_2,
  coalesce(late_documents_3, 0) as late_documents_3,
  coalesce(late_documents_4, 0) as late_documents_4,
  coalesce(credit_documents, 0) as credit_documents,
  coalesce(start_claims, 0) as start_claims,
  coalesce(start_credits, 0) as start_credits,
  coalesce(invoices, 0) as invoices,
  coalesce(credit_notes, 0) as credit_notes,
  coalesce(month_invoices, 0) as month_invoices,
  coalesce(month_credit_notes, 0) as month_credit_notes,
  coalesce(year_invoices, 0) as year_invoices,
  coalesce(year_credit_notes, 0) as year_credit_notes,
  coalesce(terms_amount, 0) as terms_amount,
  coalesce(terms_days, 0) as terms_days,
  coalesce(paid_amount, 0) as paid_amount,
  coalesce(paid_days, 0) as paid_days,
  coalesce(paid_days_late, 0) as paid_days_late,
  coalesce(paid_days_late_floored, 0) as paid_days_late_floored,
  coalesce(paid_late, 0) as paid_late,
  coalesce(paid_assumed, 0) as paid_assumed,
  coalesce(written_off, 0) as written_off,
  coalesce(settled_documents, 0) as settled_documents,
  coalesce(settled_late_documents, 0) as settled_late_documents,
  coalesce(settled_days_late, 0) as settled_days_late
from position_dates
cross join dimension_sets
left join exposure_positions
  on exposure_positions.date_number = position_dates.date_number
  and exposure_positions.dimension_set_id = dimension_sets.dimension_set_id
left join start_positions
  on start_positions.date_number = position_dates.date_number
  and start_positions.dimension_set_id = dimension_sets.dimension_set_id
left join billing_positions
  on billing_positions.date_number = position_dates.date_number
  and billing_positions.dimension_set_id = dimension_sets.dimension_set_id
left join year_positions
  on year_positions.date_number = position_dates.date_number
  and year_positions.dimension_set_id = dimension_sets.dimension_set_id
left join payment_positions
  on payment_positions.date_number = position_dates.date_number
  and payment_positions.dimension_set_id = dimension_sets.dimension_set_id
left join loss_positions
  on loss_positions.date_number = position_dates.date_number
  and loss_positions.dimension_set_id = dimension_sets.dimension_set_id
left join settlement_positions
  on settlement_positions.date_number = position_dates.date_number
  and settlement_positions.dimension_set_id = dimension_sets.dimension_set_id
