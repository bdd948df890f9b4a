-- table:     customer_classes
-- answers:   Into which classes do customers fall on the as-of date, whatever the filters?
-- grain:     one row per dimension set and class; none where the class cannot be told
-- reads:     dimension_sets, ledger_span, payer_dates, payer_positions, payers, settings, year_positions
-- columns:
--   dimension_set_id  integer
--   dimension         varchar  'payer_class', 'size_class', 'customer_cohort': no file states them
--   value             varchar
with billed as (
  select
    payers.payer_id,
    sum(coalesce(year_invoices, 0) + case when credits = 'include' then coalesce(year_credit_notes, 0) else 0 end)
      as billings
  from payers
  left join year_positions
    on year_positions.dimension_set_id = payers.dimension_set_id and year_positions.date_number = 1
  cross join settings
  cross join ledger_span
  where has_billings and as_of - 364 >= ledger_start
  group by payers.payer_id
),
-- By descending billings of 365 days, by the policy on credits.
ranked as (
  select
    payer_id,
    billings,
    sum(greatest(billings, 0)) over (partition by currency) as total,
    sum(greatest(billings, 0)) over (
      partition by currency order by billings desc, entity_id, customer_id
      rows between unbounded preceding and current row
    ) - greatest(billings, 0) as larger
  from billed
  join dimension_sets on dimension_sets.dimension_set_id = payer_id
),
-- Whoever first appears in the ledger's first quarter was a customer before, nobody knows since when.
firsts as (
  select
    payer_id,
    cast(date_trunc('quarter', min(first_document)) as date) as first_quarter,
    cast(date_trunc('quarter', min(first_invoice)) as date) as invoice_quarter,
    min(first_invoice) as first_invoice
  from payers
  group by payer_id
),
classes as (
  select payer_positions.payer_id, 'payer_class' as dimension, payer_class as value
  from payer_positions
  join payer_dates on payer_dates.date_number = payer_positions.date_number
  join settings on settings.as_of = payer_dates.position_date
  where payer_class is not null
  union all
  select
    payer_id,
    'size_class',
    case
      -- A are those that begin below 80 % of the total, B below 95 %.
      when billings > 0 and larger * 5 < total * 4 then 'A'
      when billings > 0 and larger * 20 < total * 19 then 'B'
      else 'C'
    end
  from ranked
  where total > 0
  union all
  select
    payer_id,
    'customer_cohort',
    case
      when first_quarter = cast(date_trunc('quarter', ledger_start) as date) then 'before'
      else extract('year' from invoice_quarter) || '-Q' || extract('quarter' from invoice_quarter)
    end
  from firsts
  cross join settings
  cross join ledger_span
  where first_invoice <= as_of and as_of >= ledger_start
)
select payers.dimension_set_id, dimension, value
from classes
join payers on payers.payer_id = classes.payer_id
