-- table:     expected_claims
-- answers:   What share of each open claim is expected to be unpaid after each of the next thirteen weeks?
-- grain:     one row per document with an open claim at the as-of date, whatever the scope
-- reads:     dated_claims, documents, forecast_groups, forecast_survival
-- columns:
--   dimension_set_id  integer
--   payer_class       varchar         the customer's at the as-of date; null: cannot be told
--   document_id       bigint
--   number            varchar
--   kind              varchar
--   issue_date        date
--   due_date          date
--   is_disputed       boolean
--   open_amount       decimal(38, 3)  positive; credits not yet applied are left out
--   has_basis         boolean         an invoice of an age at which at least five were seen, and not all were paid
--   unpaid_1          double          share of the claim, unpaid after one week; null without a basis
--   unpaid_2          double
--   unpaid_3          double
--   unpaid_4          double
--   unpaid_5          double
--   unpaid_6          double
--   unpaid_7          double
--   unpaid_8          double
--   unpaid_9          double
--   unpaid_10         double
--   unpaid_11         double
--   unpaid_12         double
--   unpaid_13         double
--   expected_1        double          expected within one week, in units of the currency; null without a basis
--   expected_2        double
--   expected_3        double
--   expected_4        double
--   expected_5        double
--   expected_6        double
--   expected_7        double
--   expected_8        double
--   expected_9        double
--   expected_10       double
--   expected_11       double
--   expected_12       double
--   expected_13       double
--   later             double          later or never
--   no_basis          decimal(38, 3)  the open amount where there is nothing to judge it by, else 0
--   days_overdue      bigint          negative: not due yet
--   likely_week       bigint          first week by whose end at least half is expected; null: later, never, or no basis
--   likely_from       date            first day of that week
--   likely_to         date
-- identity:  not exists (select 1 from expected_claims where unpaid_13 < 0 or unpaid_1 > 1 or unpaid_13 > unpaid_1)

-- In the order of accounts, so that a question about one customer reads that one's rows alone.
with judged as (
  select
    dated_claims.dimension_set_id,
    forecast_groups.payer_class,
    dated_claims.document_id,
    position_date,
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
),
shares as (
  select
    *,
    case when has_basis then unpaid_1 / unpaid end as share_1,
    case when has_basis then unpaid_2 / unpaid end as share_2,
    case when has_basis then unpaid_3 / unpaid end as share_3,
    case when has_basis then unpaid_4 / unpaid end as share_4,
    case when has_basis then unpaid_5 / unpaid end as share_5,
    case when has_basis then unpaid_6 / unpaid end as share_6,
    case when has_basis then unpaid_7 / unpaid end as share_7,
    case when has_basis then unpaid_8 / unpaid end as share_8,
    case when has_basis then unpaid_9 / unpaid end as share_9,
    case when has_basis then unpaid_10 / unpaid end as share_10,
    case when has_basis then unpaid_11 / unpaid end as share_11,
    case when has_basis then unpaid_12 / unpaid end as share_12,
    case when has_basis then unpaid_13 / unpaid end as share_13
  from judged
),
-- A half may come out as 0.5000000000000001, hence the tolerance.
likely as (
  select
    *,
    case
      when share_1 < 0.500000001 then 1 when share_2 < 0.500000001 then 2 when share_3 < 0.500000001 then 3
      when share_4 < 0.500000001 then 4 when share_5 < 0.500000001 then 5 when share_6 < 0.500000001 then 6
      when share_7 < 0.500000001 then 7 when share_8 < 0.500000001 then 8 when share_9 < 0.500000001 then 9
      when share_10 < 0.500000001 then 10 when share_11 < 0.500000001 then 11 when share_12 < 0.500000001 then 12
      when share_13 < 0.500000001 then 13
    end as likely_week
  from shares
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
  share_1 as unpaid_1,
  share_2 as unpaid_2,
  share_3 as unpaid_3,
  share_4 as unpaid_4,
  share_5 as unpaid_5,
  share_6 as unpaid_6,
  share_7 as unpaid_7,
  share_8 as unpaid_8,
  share_9 as unpaid_9,
  share_10 as unpaid_10,
  share_11 as unpaid_11,
  share_12 as unpaid_12,
  share_13 as unpaid_13,
  cast(open_amount as double) * (1 - share_1) as expected_1,
  cast(open_amount as double) * (1 - share_2) as expected_2,
  cast(open_amount as double) * (1 - share_3) as expected_3,
  cast(open_amount as double) * (1 - share_4) as expected_4,
  cast(open_amount as double) * (1 - share_5) as expected_5,
  cast(open_amount as double) * (1 - share_6) as expected_6,
  cast(open_amount as double) * (1 - share_7) as expected_7,
  cast(open_amount as double) * (1 - share_8) as expected_8,
  cast(open_amount as double) * (1 - share_9) as expected_9,
  cast(open_amount as double) * (1 - share_10) as expected_10,
  cast(open_amount as double) * (1 - share_11) as expected_11,
  cast(open_amount as double) * (1 - share_12) as expected_12,
  cast(open_amount as double) * (1 - share_13) as expected_13,
  cast(open_amount as double) * share_13 as later,
  case when has_basis then 0 else open_amount end as no_basis,
  position_date - due_date as days_overdue,
  cast(likely_week as bigint) as likely_week,
  cast(position_date + cast(7 * likely_week - 6 as integer) as date) as likely_from,
  cast(position_date + cast(7 * likely_week as integer) as date) as likely_to
from likely
order by dimension_set_id, document_id
