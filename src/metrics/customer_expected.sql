-- view:      customer_expected
-- answers:   Which open claims of a customer are expected to be paid, how much of them, and by when?
-- grain:     one row per document with an open claim at the as-of date
-- needs:     history
-- reads:     expected_claims, scope_accounts, settings
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
--   expected_4   double          expected within four weeks; null: nothing to judge it by
--   expected_13  double          within thirteen weeks
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

-- A half may come out as 0.5000000000000001, hence the tolerance.
with weeks as (
  select
    *,
    case
      when unpaid_1 < 0.500000001 then 1 when unpaid_2 < 0.500000001 then 2 when unpaid_3 < 0.500000001 then 3
      when unpaid_4 < 0.500000001 then 4 when unpaid_5 < 0.500000001 then 5 when unpaid_6 < 0.500000001 then 6
      when unpaid_7 < 0.500000001 then 7 when unpaid_8 < 0.500000001 then 8 when unpaid_9 < 0.500000001 then 9
      when unpaid_10 < 0.500000001 then 10 when unpaid_11 < 0.500000001 then 11 when unpaid_12 < 0.500000001 then 12
      when unpaid_13 < 0.500000001 then 13
    end as likely_week
  from expected_claims
)
select
  currency,
  entity_id,
  customer_id,
  document_id,
  number,
  kind,
  due_date,
  as_of - due_date as days_overdue,
  is_disputed,
  payer_class,
  open_amount,
  cast(open_amount as double) * (1 - unpaid_4) as expected_4,
  cast(open_amount as double) * (1 - unpaid_13) as expected_13,
  cast(open_amount as double) * unpaid_13 as later,
  case when has_basis then 0 else open_amount end as no_basis,
  cast(likely_week as bigint) as likely_week,
  cast(as_of + cast(7 * likely_week - 6 as integer) as date) as likely_from,
  cast(as_of + cast(7 * likely_week as integer) as date) as likely_to
from weeks
join scope_accounts on scope_accounts.dimension_set_id = weeks.dimension_set_id
cross join settings
