-- view:      curve_exits
-- answers:   At which age do amounts and invoices stop being at risk, seen from the as-of date?
-- grain:     one row per currency, segment and age
-- needs:     history
-- reads:     curve_ages, settings, ledger_span
-- columns:
--   currency           varchar
--   segment            varchar
--   segment_number     bigint
--   age_days           bigint          days since issue (policy: since due); what has not left is last seen at its age at the as-of date
--   left_amount        decimal(38, 3)  whatever the way of leaving
--   paid_amount        decimal(38, 3)
--   squared_open       double          open amounts squared before, less after
--   left_documents     bigint
--   settled_documents  bigint          settled by a payment
-- identity:  not exists (select 1 from curve_exits where paid_amount > left_amount)
select
  currency,
  segment,
  segment_number,
  age_days,
  left_amount,
  paid_amount,
  squared_open,
  left_documents,
  settled_documents
from curve_ages
cross join settings
cross join ledger_span
where has_history and as_of >= ledger_start
