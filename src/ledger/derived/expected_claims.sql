-- table:     expected_claims
-- answers:   What share of each open claim is expected to be unpaid after each of the next thirteen weeks?
-- grain:     one row per document with an open claim at the as-of date, whatever the scope
-- reads:     dated_claims, documents, forecast_groups, forecast_survival
-- columns:
--   dimension_set_id  integer
--   payer_class    varchar         the customer's at the as-of date; null: cannot be told
--   document_id    bigint
--   number         varchar
--   kind           varchar
--   issue_date     date
--   due_date       date
--   is_disputed    boolean
--   open_amount    decimal(38, 3)  positive; credits not yet applied are left out
--   has_basis      boolean         an invoice of an age at which at least five were seen, and not all were paid
--   unpaid_1       double          share of the claim, unpaid after one week; null without a basis
--   unpaid_2       double
--   unpaid_3       double
--   unpaid_4       double
--   unpaid_5       double
--   unpaid_6       double
--   unpaid_7       double
--   unpaid_8       double
--   unpaid_9       double
--   unpaid_10      double
--   unpaid_11      double
--   unpaid_12      double
--   unpaid_13      double
-- identity:  not exists (select 1 from expected_claims where unpaid_13 < 0 or unpaid_1 > 1 or unpaid_13 > unpaid_1)

-- In the order of accounts, so that a question about one customer reads that one's rows alone.
with judged as (
  select
    dated_claims.dimension_set_id,
    forecast_groups.payer_class,
    dated_claims.document_id,
    documents.number,
    documents.kind,
    documents.issue_date,
    documents.due_date,
    dated_claims.is_disputed,
    cast(dated_claims.open_amount as decimal(38, 3)) as open_amount,
    coalesce(is_invoice and at_risk_documents >= 5 and unpaid > 0, false) as has_basis,
    survival.*
  from dated_claims
  join documents on documents.document_id = dated_claims.document_id
  join forecast_groups on forecast_groups.group_number = dated_claims.group_number
  left join forecast_survival as survival
    on survival.step = dated_claims.step
    and survival.group_number = dated_claims.group_number
    and survival.age_days = dated_claims.age_days
  where dated_claims.step = 0
)
select
  dimension_set_id,
  payer_class,
  document_id,
  number,
  kind,
  issue_date,
  due_date,
  is_disputed,
  open_amount,
  has_basis,
  case when has_basis then unpaid_1 / unpaid end as unpaid_1,
  case when has_basis then unpaid_2 / unpaid end as unpaid_2,
  case when has_basis then unpaid_3 / unpaid end as unpaid_3,
  case when has_basis then unpaid_4 / unpaid end as unpaid_4,
  case when has_basis then unpaid_5 / unpaid end as unpaid_5,
  case when has_basis then unpaid_6 / unpaid end as unpaid_6,
  case when has_basis then unpaid_7 / unpaid end as unpaid_7,
  case when has_basis then unpaid_8 / unpaid end as unpaid_8,
  case when has_basis then unpaid_9 / unpaid end as unpaid_9,
  case when has_basis then unpaid_10 / unpaid end as unpaid_10,
  case when has_basis then unpaid_11 / unpaid end as unpaid_11,
  case when has_basis then unpaid_12 / unpaid end as unpaid_12,
  case when has_basis then unpaid_13 / unpaid end as unpaid_13
from judged
order by dimension_set_id, document_id
