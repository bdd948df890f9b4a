-- view:      late_claims
-- answers:   Which claims were open after their due date, and what does that cost?
-- grain:     one row per claim in scope that was late on a day up to the as-of date
-- reads:     claim_interest, scope, indemnified_claims, date_reasons
-- columns:
--   document_id       bigint          an invoice or instalment, an opening item, or a claim moved to another account
--   dimension_set_id  integer
--   buyer             varchar         private, public, consumer
--   number            varchar
--   kind              varchar         invoice, instalment, opening, transferred
--   issue_date        date
--   due_date          date
--   due_date_basis    varchar         stated, terms, assumed
--   amount            decimal(18, 3)
--   is_disputed       boolean
--   first_day         date            first day of lateness: the one after the due date, or after issue if that is later
--   last_day          date            day on which it was last settled; the as-of date where it is open
--   open_amount       decimal(18, 3)  at the as-of date
--   rate_basis        varchar         legal, contract, public; none against consumers
--   interest          decimal(18, 3)  up to the as-of date, rounded half up once; null: a rate is missing, or none runs
--   missing_rate      date            first day of the first half-year between the two days whose rate is missing
--   indemnity         integer         EUR; once for an invoice of several claims, null from consumers
-- identity:  not exists (select 1 from late_claims where interest < 0)
select
  claim_interest.document_id,
  claim_interest.dimension_set_id,
  buyer,
  number,
  kind,
  issue_date,
  due_date,
  due_date_basis,
  amount,
  claim_interest.is_disputed,
  first_day,
  last_day,
  open_amount,
  rate_basis,
  interest,
  missing_rate,
  case when indemnified_claims.document_id is not null and buyer <> 'consumer' then 0
    else claim_interest.indemnity end as indemnity
from claim_interest
join scope on scope.dimension_set_id = claim_interest.dimension_set_id
join date_reasons on date_role = 'as_of' and balance_reason is null
left join indemnified_claims on indemnified_claims.document_id = claim_interest.document_id
