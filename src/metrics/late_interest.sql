-- view:      late_interest
-- answers:   Which invoices carry late interest, at which rate, for how long?
-- grain:     one row per claim in scope that was late on a day up to the as-of date, consumers' left out
-- needs:     due_dates
-- reads:     late_claims, accounts, settings
-- columns:
--   document_id     bigint
--   currency        varchar         ISO 4217
--   entity_id       varchar
--   customer_id     varchar
--   customer_name   varchar
--   number          varchar
--   kind            varchar         invoice, instalment, opening, transferred
--   issue_date      date            interest on an opening item runs from the opening of the books at the earliest
--   due_date        date
--   due_date_basis  varchar         stated, terms, assumed
--   amount          decimal(18, 3)
--   open_amount     decimal(38, 3)  at the as-of date
--   first_day       date            first day of lateness: the one after the due date, or after issue if that is later
--   last_day        date            day on which it was last settled; the as-of date where it is open
--   days_late       bigint          from the first of these days to the last, both counted
--   buyer           varchar         private, public
--   rate_basis      varchar         legal, contract, public
--   interest        decimal(38, 3)  null: the rate of a half-year is missing
--   missing_rate    date            first day of the first half-year whose rate is missing
--   indemnity       decimal(38, 3)  once for an invoice of several claims; null in other currencies than the euro
--   is_disputed     boolean
--   is_counted      boolean         false: disputed, and the reader leaves these apart
-- identity:  not exists (select 1 from (select currency, sum(interest) as interest from late_interest where is_counted group by currency) as documents join (select currency, sum(interest) as interest from interest_claims group by currency) as claims on claims.currency = documents.currency where documents.interest <> claims.interest)
-- identity:  not exists (select 1 from late_interest where days_late < 1 or (interest is null) <> (missing_rate is not null))
select
  late_claims.document_id,
  accounts.currency,
  accounts.entity_id,
  accounts.customer_id,
  customer_name,
  number,
  kind,
  issue_date,
  due_date,
  due_date_basis,
  amount,
  cast(open_amount as decimal(38, 3)) as open_amount,
  late_claims.first_day,
  late_claims.last_day,
  date_diff('day', first_day, last_day) + 1 as days_late,
  late_claims.buyer,
  late_claims.rate_basis,
  cast(interest as decimal(38, 3)) as interest,
  late_claims.missing_rate,
  case when accounts.currency = 'EUR' then cast(indemnity as decimal(38, 3)) end as indemnity,
  late_claims.is_disputed,
  not late_claims.is_disputed or disputed_interest = 'include' as is_counted
from late_claims
join accounts on accounts.dimension_set_id = late_claims.dimension_set_id
cross join settings
where rate_basis is not null
