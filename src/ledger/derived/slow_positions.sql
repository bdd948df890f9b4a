-- table:     slow_positions
-- answers:   What was paid within twelve months, and what of it, or of what is open, came more than sixty days after issue?
-- grain:     one row per date and dimension set that carries something
-- reads:     payments, movements, document_paths, position_dates
-- columns:
--   date_number       integer         of position_dates
--   dimension_set_id  integer
--   year_paid         decimal(38, 3)  payments of twelve months that were not taken back by the date
--   year_paid_slowly  decimal(38, 3)  of these, more than sixty days after issue
--   open_slowly       decimal(38, 3)  invoices open at the date, and issued more than sixty days before
with dates as (
  select
    date_number,
    position_date,
    case
      when position_date = last_day(position_date) then last_day(cast(position_date - interval '12 months' as date))
      else cast(position_date - interval '12 months' as date)
    end as eve
  from position_dates
),
parts as (
  select
    date_number,
    dimension_set_id,
    amount as paid,
    case when effective_date > issue_date + 60 then amount else 0 end as paid_slowly,
    0 as open_slowly
  from payments
  cross join dates
  where effective_date > eve
    and effective_date <= position_date
    and (reversed_date is null or reversed_date > position_date)
  union all
  select date_number, movements.dimension_set_id, 0, 0, claim_amount
  from movements
  cross join dates
  join document_paths on document_paths.document_id = movements.document_id and is_invoice
  where movement_date <= position_date
    and (movements.closed_date is null or movements.closed_date > position_date)
    and movements.issue_date + 60 < position_date
)
select
  date_number,
  dimension_set_id,
  cast(sum(paid) as decimal(38, 3)) as year_paid,
  cast(sum(paid_slowly) as decimal(38, 3)) as year_paid_slowly,
  cast(sum(open_slowly) as decimal(38, 3)) as open_slowly
from parts
group by date_number, dimension_set_id
