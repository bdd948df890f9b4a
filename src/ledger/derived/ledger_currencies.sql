-- table:     ledger_currencies
-- answers:   In which currencies are the documents, and in which most of them?
-- grain:     one row per currency
-- reads:     documents
-- columns:
--   currency   varchar  ISO 4217
--   documents  bigint
--   is_main    boolean  of most documents; one currency
select
  currency,
  count(*) as documents,
  row_number() over (order by count(*) desc, currency) = 1 as is_main
from documents
group by currency
