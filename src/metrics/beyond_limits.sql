-- view:      beyond_limits
-- answers:   Which invoices were agreed, or paid, later than sixty days after issue, or a public buyer's thirty?
-- grain:     one row per invoice whose due date, payment or open amount passes the first legal limit
-- needs:     due_dates
-- reads:     limit_breaches, scope, accounts, date_reasons
-- columns:
--   document_id      bigint
--   currency         varchar         ISO 4217
--   entity_id        varchar
--   customer_id      varchar
--   customer_name    varchar
--   buyer            varchar         private, public, public_authority, public_health, public_undertaking
--   number           varchar
--   issue_date       date
--   due_date         date
--   due_date_basis   varchar         stated, terms, assumed
--   plain_limit      date            days from the date of issue
--   month_end_first  date            the days and then the end of the month; null: public buyers
--   month_end_last   date            the end of the month and then the days
--   amount           decimal(18, 3)
--   terms            varchar         ok; watch: lawful only with an express clause; over; untold: the due date is assumed
--   paid_watch       decimal(38, 3)  paid after the first limit and not after the last
--   paid_over        decimal(38, 3)  paid after the last limit
--   open_watch       decimal(38, 3)  open at the as-of date, which has passed the first limit and not the last
--   open_over        decimal(38, 3)  open, and the as-of date has passed the last limit
--   beyond           decimal(38, 3)  paid_over and open_over
-- identity:  not exists (select 1 from (select currency, sum(beyond) as amount from beyond_limits group by currency) as documents join (select currency, sum(paid_over + open_over) as amount from legal_terms group by currency) as summary on summary.currency = documents.currency where documents.amount <> summary.amount)

-- Names are joined by the number of a dimension set: by the texts of company and customer it takes twice as long.
select
  limit_breaches.document_id,
  accounts.currency,
  accounts.entity_id,
  accounts.customer_id,
  customer_name,
  buyer,
  number,
  issue_date,
  due_date,
  due_date_basis,
  plain_limit,
  month_end_first,
  month_end_last,
  amount,
  terms,
  paid_watch,
  paid_over,
  open_watch,
  open_over,
  cast(paid_over + open_over as decimal(38, 3)) as beyond
from limit_breaches
join scope on scope.dimension_set_id = limit_breaches.dimension_set_id
join accounts on accounts.dimension_set_id = limit_breaches.dimension_set_id
join date_reasons on date_role = 'as_of' and balance_reason is null
