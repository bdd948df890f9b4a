-- table:     class_exits
-- answers:   At which age did invoices stop being at risk, by the class of who was invoiced, seen from the as-of date?
-- grain:     one row per currency, payer class and age since issue
-- reads:     curve_parts, payers, payer_positions, payer_dates, dimension_sets, ledger_span, settings
-- columns:
--   currency        varchar
--   payer_class     varchar         null: cannot be told
--   age_days        bigint          what has not left is last seen at its age at the as-of date
--   left_amount     decimal(38, 3)  whatever the way of leaving
--   paid_amount     decimal(38, 3)
--   squared_open    double          open amounts squared before, less after
--   left_documents  bigint
-- identity:  not exists (select 1 from class_exits where paid_amount > left_amount)

-- Filters choose customers and change nothing here: what is expected of a claim does not depend on what else is looked at.
with members as (
  select
    payers.dimension_set_id,
    currency,
    payer_class,
    dense_rank() over (order by currency, payer_class) as group_number
  from payers
  join dimension_sets on dimension_sets.dimension_set_id = payers.dimension_set_id
  cross join settings
  cross join ledger_span
  join payer_dates on payer_dates.position_date = settings.as_of
  left join payer_positions
    on payer_positions.date_number = payer_dates.date_number and payer_positions.payer_id = payers.payer_id
  where has_history and as_of >= ledger_start
),
-- A part that is not seen gets no age instead of a filter, which takes half the time.
aged as (
  select
    group_number,
    case
      when known_from > as_of or known_until <= as_of then null
      else case when leave_date <= as_of then leave_date else as_of end - issue_date
    end as age_days,
    leave_date <= as_of and leaves_as = 'paid' as is_paid,
    amount,
    squared_open,
    document_count
  from curve_parts
  join members on members.dimension_set_id = curve_parts.dimension_set_id
  cross join settings
),
by_way as (
  select
    group_number,
    age_days,
    is_paid,
    sum(amount) as amount,
    sum(squared_open) as squared_open,
    sum(document_count) as documents
  from aged
  group by group_number, age_days, is_paid
  having count(age_days) > 0
),
groups as (
  select distinct group_number, currency, payer_class
  from members
)
select
  currency,
  payer_class,
  age_days,
  cast(sum(amount) as decimal(38, 3)) as left_amount,
  cast(sum(case when is_paid then amount else 0 end) as decimal(38, 3)) as paid_amount,
  sum(squared_open) as squared_open,
  cast(sum(documents) as bigint) as left_documents
from by_way
join groups on groups.group_number = by_way.group_number
group by currency, payer_class, age_days
