-- view:      discount_payments
-- answers:   Which payments does a discount for paying early rest on, and when did each come?
-- grain:     one row per payment in the 365 days up to the as-of date
-- needs:     history
-- reads:     payments, scope, forecast_members, forecast_groups, segment_dates, documents, accounts, settings
-- columns:
--   allocation_id   bigint
--   document_id     bigint          the invoice that was paid
--   currency        varchar         ISO 4217
--   entity_id       varchar
--   customer_id     varchar
--   customer_name   varchar
--   payer_class     varchar         prompt ... inactive, at the as-of date; null: cannot be told
--   number          varchar         of the invoice
--   issue_date      date
--   effective_date  date
--   days            bigint          from issue to payment
--   amount          decimal(18, 3)  what was taken back by the as-of date is left out
--   is_early        boolean         within discount_days of issue: it takes the discount and comes no sooner
--   days_beyond     bigint          by which it would come sooner; 0 for what is early as it is
-- identity:  not exists (select 1 from (select currency, sum(amount) as paid, count(*) as number from discount_payments group by currency) as listed join early_discount on early_discount.currency = listed.currency and is_total where listed.paid <> paid_amount or listed.number <> payments)
-- identity:  not exists (select 1 from discount_payments where is_early <> (days_beyond = 0))

-- Joined beforehand: payments are many and accounts are few, and of so many joins at once the engine takes long to choose
-- an order.
with members as materialized (
  select
    scope.dimension_set_id, payer_class, accounts.currency, accounts.entity_id, accounts.customer_id, customer_name
  from scope
  join forecast_members
    on forecast_members.dimension_set_id = scope.dimension_set_id and forecast_members.step = 0
  join forecast_groups on forecast_groups.group_number = forecast_members.group_number
  join accounts on accounts.dimension_set_id = scope.dimension_set_id
)
select
  payments.allocation_id,
  payments.document_id,
  members.currency,
  members.entity_id,
  members.customer_id,
  customer_name,
  payer_class,
  documents.number,
  payments.issue_date,
  payments.effective_date,
  date_diff('day', payments.issue_date, payments.effective_date) as days,
  payments.amount,
  date_diff('day', payments.issue_date, payments.effective_date) <= discount_days as is_early,
  cast(greatest(0, date_diff('day', payments.issue_date, payments.effective_date) - discount_days) as bigint)
    as days_beyond
from payments
join members on members.dimension_set_id = payments.dimension_set_id
join segment_dates on segment_dates.date_role = 'as_of' and year_reason is null
join documents on documents.document_id = payments.document_id
cross join settings
where payments.effective_date <= as_of and payments.effective_date > as_of - 365
  and (reversed_date is null or reversed_date > as_of)
