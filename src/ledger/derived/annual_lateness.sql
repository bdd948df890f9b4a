-- table:     annual_lateness
-- answers:   How much was late at the year's end, and how much in the year, by how many days?
-- grain:     one row per currency in scope, part of the statement and band that has a claim
-- reads:     document_paths, crossing_steps, movements, documents, scope_accounts, repeated_numbers, report_year
-- columns:
--   currency       varchar
--   part           integer         1: open at the year's end; 2: late at any time of the year
--   band_position  integer         0: due at the year's end; 1 to 30 days late, 2 to 60, 3 to 90, 4 more; 6 disputed
--   invoices       bigint          claims of one invoice count once
--   amount         decimal(38, 3)
--   assumed        decimal(38, 3)  of amount, on due dates that were assumed

-- A claim counts on a day when something of it was open at the day's start, so that one paid the day after its due date
-- was one day late. Its lateness is that of its last such day up to the closing date.
with others as (
  select document_id
  from documents
  where kind = 'opening' or kind = 'transferred'
),
paths as (
  select document_paths.*, currency, year_start, year_end
  from document_paths
  join scope_accounts on scope_accounts.dimension_set_id = document_paths.dimension_set_id
  cross join report_year
  left join others on others.document_id = document_paths.document_id
  where amount > 0 and issue_date <= year_end and due_date <= year_end
    and (closed_date is null or closed_date >= year_start)
    and (is_invoice or others.document_id is not null)
),
open_ends as (
  select paths.document_id, sum(claim_amount) as amount
  from paths
  join movements on movements.document_id = paths.document_id
  where (paths.closed_date is null or paths.closed_date > year_end) and movement_date <= year_end
  group by paths.document_id
  having sum(claim_amount) > 0
),
crossing_ends as (
  select
    document_id,
    max(least(coalesce(open_until, year_end), year_end)) as last_day
  from (
    select
      paths.document_id, step_date as open_from, open_after, due_date, year_start, year_end,
      lead(step_date) over (partition by paths.document_id order by step_date) as open_until
    from crossing_steps
    join paths on paths.document_id = crossing_steps.document_id
  ) as steps
  where open_after > 0
    and least(coalesce(open_until, year_end), year_end) > greatest(open_from, due_date, year_start - 1)
  group by document_id
),
lateness as (
  select
    1 as part, paths.document_id, currency, is_disputed, is_assumed, open_ends.amount as amount,
    date_diff('day', due_date, year_end) as days
  from open_ends
  join paths on paths.document_id = open_ends.document_id
  union all
  select
    2, document_id, currency, is_disputed, is_assumed, amount,
    date_diff('day', due_date, least(coalesce(closed_date, year_end), year_end))
  from paths
  where is_plain
    and least(coalesce(closed_date, year_end), year_end) > greatest(issue_date, due_date, year_start - 1)
  union all
  select
    2, paths.document_id, currency, is_disputed, is_assumed, amount, date_diff('day', due_date, last_day)
  from crossing_ends
  join paths on paths.document_id = crossing_ends.document_id
),
repeats as (
  select
    part, lateness.document_id,
    row_number() over (
      partition by part, first_document_id, is_disputed, case when days = 0 then 0 else 1 end
      order by days desc, lateness.document_id
    ) as place
  from lateness
  join repeated_numbers on repeated_numbers.document_id = lateness.document_id
),
placed as (
  select
    currency, lateness.part, amount, case when is_assumed then amount else 0 end as assumed,
    case when coalesce(place, 1) = 1 then 1 else 0 end as invoices,
    case
      when is_disputed then 6
      when days = 0 then 0
      when days <= 30 then 1
      when days <= 60 then 2
      when days <= 90 then 3
      else 4
    end as band_position,
    days
  from lateness
  left join repeats on repeats.part = lateness.part and repeats.document_id = lateness.document_id
  where days > 0 or not is_disputed
)
select
  currency,
  part,
  band_position,
  cast(sum(invoices) as bigint) as invoices,
  cast(sum(amount) as decimal(38, 3)) as amount,
  cast(sum(assumed) as decimal(38, 3)) as assumed
from placed
group by currency, part, band_position
