-- view:      forecast_documents
-- answers:   Which customers and documents is the cash of each week expected from?
-- grain:     one row per document with an open claim at the as-of date, and week
-- needs:     history
-- reads:     expected_claims, scope_accounts, customers, settings
-- columns:
--   currency       varchar
--   week           bigint          1 ... 13
--   week_from      date
--   week_to        date
--   payer_class    varchar         the customer's at the as-of date; null: cannot be told
--   entity_id      varchar
--   customer_id    varchar
--   customer_name  varchar
--   document_id    bigint
--   number         varchar
--   kind           varchar
--   due_date       date
--   is_disputed    boolean
--   open_amount    decimal(38, 3)  the same in every week
--   chance         double          of its being paid in the week; null: nothing to judge it by
--   expected       double          the chance times the open amount, in units of the currency
-- identity:  not exists (select 1 from forecast_documents where chance < 0 or chance > 1)
-- identity:  not exists (select 1 from (select currency, week, sum(coalesce(expected, 0)) as amount from forecast_documents
--            group by currency, week) join cash_forecast using (currency, week)
--            where is_total and abs(amount - expected) > 0.001 + 0.000001 * expected)
select
  scope_accounts.currency,
  weeks.week,
  cast(as_of + cast(7 * week - 6 as integer) as date) as week_from,
  cast(as_of + cast(7 * week as integer) as date) as week_to,
  payer_class,
  scope_accounts.entity_id,
  scope_accounts.customer_id,
  customers.name as customer_name,
  document_id,
  number,
  kind,
  due_date,
  is_disputed,
  open_amount,
  case weeks.week
    when 1 then 1 - unpaid_1 when 2 then unpaid_1 - unpaid_2 when 3 then unpaid_2 - unpaid_3
    when 4 then unpaid_3 - unpaid_4 when 5 then unpaid_4 - unpaid_5 when 6 then unpaid_5 - unpaid_6
    when 7 then unpaid_6 - unpaid_7 when 8 then unpaid_7 - unpaid_8 when 9 then unpaid_8 - unpaid_9
    when 10 then unpaid_9 - unpaid_10 when 11 then unpaid_10 - unpaid_11 when 12 then unpaid_11 - unpaid_12
    when 13 then unpaid_12 - unpaid_13
  end as chance,
  cast(open_amount as double) * chance as expected
from expected_claims
join scope_accounts on scope_accounts.dimension_set_id = expected_claims.dimension_set_id
cross join generate_series(1, 13) as weeks(week)
cross join settings
left join customers
  on customers.entity_id = scope_accounts.entity_id and customers.customer_id = scope_accounts.customer_id
