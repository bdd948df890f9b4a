-- view:      legal_terms
-- answers:   Do agreed terms and payments keep within the legal maximum?
-- grain:     one row per currency, kind of buyer and month of issue
-- needs:     due_dates
-- reads:     legal_months, cells, scope, date_reasons
-- columns:
--   currency         varchar         ISO 4217
--   buyer            varchar         private; public_authority, public_health, public_undertaking: their own days, whatever
--                                    was agreed; public: its kind is not told, so the strictest
--   issue_month      date            first day of the month; invoices alone, consumers' and opening items left out
--   documents        bigint
--   amount           decimal(38, 3)
--   terms_ok         decimal(38, 3)  due within the days from issue that may be agreed
--   terms_watch      decimal(38, 3)  due later, but within an end of month: lawful only with an express clause
--   terms_over       decimal(38, 3)  due later than any count allows
--   terms_untold     decimal(38, 3)  the due date was assumed: nothing says what was agreed
--   watch_documents  bigint
--   over_documents   bigint
--   paid_ok          decimal(38, 3)  payments that stand at the as-of date, by their own date against the same limits
--   paid_watch       decimal(38, 3)
--   paid_over        decimal(38, 3)
--   open_ok          decimal(38, 3)  open at the as-of date, which has not passed the first limit
--   open_watch       decimal(38, 3)
--   open_over        decimal(38, 3)
-- identity:  not exists (select 1 from legal_terms where terms_ok + terms_watch + terms_over + terms_untold <> amount)
with scope_cells as (
  select distinct cells.cell_id, cells.currency
  from cells
  join scope on scope.dimension_set_id = cells.dimension_set_id
)
select
  currency,
  buyer,
  issue_month,
  cast(sum(documents) as bigint) as documents,
  cast(sum(amount) as decimal(38, 3)) as amount,
  cast(sum(terms_ok) as decimal(38, 3)) as terms_ok,
  cast(sum(terms_watch) as decimal(38, 3)) as terms_watch,
  cast(sum(terms_over) as decimal(38, 3)) as terms_over,
  cast(sum(terms_untold) as decimal(38, 3)) as terms_untold,
  cast(sum(watch_documents) as bigint) as watch_documents,
  cast(sum(over_documents) as bigint) as over_documents,
  cast(sum(paid_ok) as decimal(38, 3)) as paid_ok,
  cast(sum(paid_watch) as decimal(38, 3)) as paid_watch,
  cast(sum(paid_over) as decimal(38, 3)) as paid_over,
  cast(sum(open_ok) as decimal(38, 3)) as open_ok,
  cast(sum(open_watch) as decimal(38, 3)) as open_watch,
  cast(sum(open_over) as decimal(38, 3)) as open_over
from legal_months
join scope_cells on scope_cells.cell_id = legal_months.cell_id
join date_reasons on date_role = 'as_of' and balance_reason is null
group by currency, buyer, issue_month
