-- table:     position_levels
-- answers:   What stood at the as-of and comparison dates, in scope?
-- grain:     one row per currency and date
-- reads:     positions, scope
-- columns:
--   currency                varchar
--   date_role               varchar         as_of, compare_to
--   position_date           date
--   claims                  decimal(38, 3)  positive open amounts
--   credits                 decimal(38, 3)  negative open amounts
--   overdue                 decimal(38, 3)  claims past their due date
--   late_1                  decimal(38, 3)  claims more than bucket_edge_1 days past due (policy: past issue)
--   late_2                  decimal(38, 3)
--   late_3                  decimal(38, 3)
--   late_4                  decimal(38, 3)
--   disputed                decimal(38, 3)  claims of disputed documents
--   assumed                 decimal(38, 3)  claims whose due date was assumed
--   open_documents          bigint  documents with a claim
--   overdue_documents       bigint
--   late_documents_1        bigint
--   late_documents_2        bigint
--   late_documents_3        bigint
--   late_documents_4        bigint
--   credit_documents        bigint  documents with unapplied credit
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
--   settled_documents       bigint  invoices settled by a payment in the window, and still settled
--   settled_late_documents  bigint  of these, settled after their due date
--   settled_days_late       bigint  of all these, the days from due date to settlement
select
  positions.currency,
  positions.date_role,
  positions.position_date,
  sum(claims) as claims,
  sum(credits) as credits,
  sum(overdue) as overdue,
  sum(late_1) as late_1,
  sum(late_2) as late_2,
  sum(late_3) as late_3,
  sum(late_4) as late_4,
  sum(disputed) as disputed,
  sum(assumed) as assumed,
  cast(sum(open_documents) as bigint) as open_documents,
  cast(sum(overdue_documents) as bigint) as overdue_documents,
  cast(sum(late_documents_1) as bigint) as late_documents_1,
  cast(sum(late_documents_2) as bigint) as late_documents_2,
  cast(sum(late_documents_3) as bigint) as late_documents_3,
  cast(sum(late_documents_4) as bigint) as late_documents_4,
  cast(sum(credit_documents) as bigint) as credit_documents,
  sum(start_claims) as start_claims,
  sum(start_credits) as start_credits,
  sum(invoices) as invoices,
  sum(credit_notes) as credit_notes,
  sum(month_invoices) as month_invoices,
  sum(month_credit_notes) as month_credit_notes,
  sum(year_invoices) as year_invoices,
  sum(year_credit_notes) as year_credit_notes,
  sum(terms_amount) as terms_amount,
  sum(terms_days) as terms_days,
  sum(paid_amount) as paid_amount,
  sum(paid_days) as paid_days,
  sum(paid_days_late) as paid_days_late,
  sum(paid_days_late_floored) as paid_days_late_floored,
  sum(paid_late) as paid_late,
  sum(paid_assumed) as paid_assumed,
  sum(written_off) as written_off,
  cast(sum(settled_documents) as bigint) as settled_documents,
  cast(sum(settled_late_documents) as bigint) as settled_late_documents,
  cast(sum(settled_days_late) as bigint) as settled_days_late
from positions
join scope on scope.dimension_set_id = positions.dimension_set_id
group by positions.currency, positions.date_role, positions.position_date
