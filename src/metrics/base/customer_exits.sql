-- view:      customer_exits
-- answers:   At which age do invoices stop being at risk, of each customer and of all, seen from the as-of date?
-- grain:     one row per currency, customer and age, and per currency and age for all in scope
-- needs:     history
-- reads:     curve_parts, curve_ages, scope_accounts, settings, ledger_span
-- columns:
--   currency        varchar
--   is_total        boolean         of all in scope
--   entity_id       varchar         null: of all
--   customer_id     varchar
--   age_days        bigint          since issue (policy: since due); what has not left is last seen at its age at the as-of date
--   left_amount     decimal(38, 3)  whatever the way of leaving
--   paid_amount     decimal(38, 3)
--   squared_open    double          open amounts squared before, less after
--   left_documents  bigint
-- identity:  not exists (select 1 from customer_exits where paid_amount > left_amount)

-- Each branch is read alone when a question asks for one customer, or for all: a filter on either leaves one. A part that
-- is not seen gets no age instead of a filter, which would come before the customer's.
with own as (
  select
    scope_accounts.currency,
    entity_id,
    customer_id,
    age_seen(as_of, case when cohort_clock = 'due' then due_date else issue_date end, leave_date, known_from, known_until)
      as age_days,
    case when leave_date <= as_of and leaves_as = 'paid' then amount else 0 end as paid_amount,
    amount,
    squared_open,
    document_count
  from curve_parts
  join scope_accounts on scope_accounts.dimension_set_id = curve_parts.dimension_set_id
  cross join settings
),
exits as (
  select
    currency,
    false as is_total,
    entity_id,
    customer_id,
    age_days,
    sum(amount) as left_amount,
    sum(paid_amount) as paid_amount,
    sum(squared_open) as squared_open,
    sum(document_count) as left_documents
  from own
  group by currency, entity_id, customer_id, age_days
  having count(age_days) > 0
  union all
  select
    currency,
    true,
    null,
    null,
    age_days,
    sum(left_amount),
    sum(paid_amount),
    sum(squared_open),
    sum(left_documents)
  from curve_ages
  group by currency, age_days
)
select
  currency,
  is_total,
  entity_id,
  customer_id,
  age_days,
  cast(left_amount as decimal(38, 3)) as left_amount,
  cast(paid_amount as decimal(38, 3)) as paid_amount,
  squared_open,
  cast(left_documents as bigint) as left_documents
from exits
cross join settings
cross join ledger_span
where has_history and as_of >= ledger_start
