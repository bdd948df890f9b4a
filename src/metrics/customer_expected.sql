-- view:      customer_expected
-- answers:   Which open claims of a customer are expected to be paid, how much of them, and by when?
-- grain:     one row per document with an open claim at the as-of date
-- needs:     history
-- reads:     expected_claims, scope_accounts
-- columns:
--   currency     varchar
--   entity_id    varchar
--   customer_id  varchar
--   document_id  bigint
--   number       varchar
--   kind         varchar         invoice, instalment, opening, transferred, adjustment
--   due_date     date
--   days_overdue  bigint          negative: not due yet
--   is_disputed  boolean
--   payer_class  varchar         the customer's at the as-of date; null: cannot be told
--   open_amount  decimal(38, 3)  positive; credits not yet applied are left out
--   expected_1   double          expected within one week; null: nothing to judge it by
--   expected_2   double          within two weeks, and so on
--   expected_3   double
--   expected_4   double
--   expected_5   double
--   expected_6   double
--   expected_7   double
--   expected_8   double
--   expected_9   double
--   expected_10  double
--   expected_11  double
--   expected_12  double
--   expected_13  double
--   later        double          later or never
--   no_basis     decimal(38, 3)  the open amount where there is nothing to judge it by, else 0
--   likely_week  bigint          first week by whose end at least half is expected; null: later, never, or no basis
--   likely_from  date            first day of that week
--   likely_to    date
-- identity:  not exists (select 1 from customer_expected where expected_4 > expected_13 + 0.001 or later < -0.001)
-- identity:  not exists (select 1 from customer_expected where (expected_13 is null) <> (no_basis > 0))
-- identity:  not exists (select 1 from (select currency, sum(open_amount) as amount from customer_expected group by currency)
--            join headline using (currency) where date_role = 'as_of' and amount <> gross_open)
-- identity:  not exists (select 1 from (select currency, sum(expected_13) as amount from customer_expected group by currency)
--            join (select currency, sum(expected) as total from cash_forecast where is_total group by currency) using (currency)
--            where abs(amount - total) > 0.001 + 0.000001 * total)
select
  currency,
  entity_id,
  customer_id,
  document_id,
  number,
  kind,
  due_date,
  days_overdue,
  is_disputed,
  payer_class,
  open_amount,
  expected_1,
  expected_2,
  expected_3,
  expected_4,
  expected_5,
  expected_6,
  expected_7,
  expected_8,
  expected_9,
  expected_10,
  expected_11,
  expected_12,
  expected_13,
  later,
  no_basis,
  likely_week,
  likely_from,
  likely_to
from expected_claims
join scope_accounts on scope_accounts.dimension_set_id = expected_claims.dimension_set_id
