-- view:      expected_claims
-- answers:   What share of each open claim is expected to be unpaid after each of the next thirteen weeks?
-- grain:     one row per document with an open claim at the as-of date
-- needs:     history
-- reads:     movements, scope, payers, payer_positions, dimension_sets, document_paths, documents,
--            forecast_groups, forecast_survival, forecast_dates, settings
-- columns:
--   currency       varchar
--   entity_id      varchar
--   customer_id    varchar
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
-- identity:  not exists (select 1 from (select currency, sum(open_amount) as amount from expected_claims group by currency)
--            join headline using (currency) where date_role = 'as_of' and amount <> gross_open)

-- Grouped by the customer too, so that a question about one reads that customer's movements alone.
with open_claims as (
  select
    dimension_sets.currency,
    dimension_sets.entity_id,
    dimension_sets.customer_id,
    payers.payer_id,
    movements.document_id,
    min(movements.issue_date) as issue_date,
    sum(claim_amount) as open_amount
  from movements
  join scope on scope.dimension_set_id = movements.dimension_set_id
  join payers on payers.dimension_set_id = movements.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = movements.dimension_set_id
  cross join settings
  where movement_date <= as_of and (closed_date is null or closed_date > as_of)
  group by
    dimension_sets.currency, dimension_sets.entity_id, dimension_sets.customer_id, payers.payer_id, movements.document_id
  having sum(claim_amount) > 0
),
judged as (
  select
    open_claims.currency,
    open_claims.entity_id,
    open_claims.customer_id,
    payer_positions.payer_class,
    open_claims.document_id,
    documents.number,
    documents.kind,
    documents.issue_date,
    documents.due_date,
    coalesce(documents.is_disputed, false) as is_disputed,
    cast(open_amount as decimal(38, 3)) as open_amount,
    coalesce(is_invoice and at_risk_documents >= 5 and unpaid > 0, false) as has_basis,
    survival.*
  from open_claims
  join forecast_dates on forecast_dates.step = 0
  join documents on documents.document_id = open_claims.document_id
  join document_paths on document_paths.document_id = open_claims.document_id
  left join payer_positions
    on payer_positions.date_number = forecast_dates.date_number and payer_positions.payer_id = open_claims.payer_id
  join forecast_groups
    on forecast_groups.currency = open_claims.currency
    and coalesce(forecast_groups.payer_class, '') = coalesce(payer_positions.payer_class, '')
  left join forecast_survival as survival
    on survival.step = 0
    and survival.group_number = forecast_groups.group_number
    and survival.age_days = forecast_dates.position_date - open_claims.issue_date
)
select
  currency,
  entity_id,
  customer_id,
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
