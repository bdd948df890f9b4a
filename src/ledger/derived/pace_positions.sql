-- table:     pace_positions
-- answers:   What was billed in the last three complete months, and in the twelve before them?
-- grain:     one row per date and dimension set that carries something
-- reads:     documents, position_dates, payers, dimension_sets
-- columns:
--   date_number            integer         of position_dates
--   dimension_set_id       integer
--   payer_id               integer         of payers
--   currency               varchar
--   recent_invoices        decimal(18, 3)  of the three months up to the last month-end by the date
--   recent_credit_notes    decimal(18, 3)
--   previous_invoices      decimal(18, 3)  of the twelve months before those
--   previous_credit_notes  decimal(18, 3)
with dates as (
  select
    date_number,
    cast(date_trunc('month', position_date + 1) as date) as month_after,
    cast(date_trunc('month', position_date + 1) - interval '3 months' as date) as recent_start,
    cast(date_trunc('month', position_date + 1) - interval '15 months' as date) as previous_start
  from position_dates
),
billed as (
  select
    date_number,
    dimension_set_id,
    cast(sum(case when issue_date >= recent_start and amount > 0 then amount else 0 end) as decimal(18, 3)) as recent_invoices,
    cast(sum(case when issue_date >= recent_start and amount < 0 then amount else 0 end) as decimal(18, 3)) as recent_credit_notes,
    cast(sum(case when issue_date < recent_start and amount > 0 then amount else 0 end) as decimal(18, 3)) as previous_invoices,
    cast(sum(case when issue_date < recent_start and amount < 0 then amount else 0 end) as decimal(18, 3)) as previous_credit_notes
  from documents
  cross join dates
  where issue_date < month_after
    and issue_date >= previous_start
    and not is_opening
    and case when amount > 0 then kind = 'invoice' or kind = 'instalment' else kind = 'credit_note' end
  group by date_number, dimension_set_id
)
select
  date_number,
  billed.dimension_set_id,
  payer_id,
  dimension_sets.currency,
  recent_invoices,
  recent_credit_notes,
  previous_invoices,
  previous_credit_notes
from billed
join payers on payers.dimension_set_id = billed.dimension_set_id
join dimension_sets on dimension_sets.dimension_set_id = billed.dimension_set_id
