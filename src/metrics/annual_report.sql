-- view:      annual_report
-- answers:   Which invoices were late in the year, as the annual report has to state them (art. D441-6)?
-- grain:     one row per currency, part of the statement and column
-- needs:     due_dates
-- reads:     document_paths, crossing_steps, movements, documents, dimension_sets, repeated_numbers, scope, ledger_span, legal_values, settings
-- columns:
--   currency       varchar         ISO 4217
--   part           integer         1: unpaid at the closing date and past due; 2: late on any day of the year
--   band           varchar         0, 1-30, 31-60, 61-90, 91+ days; total: 1 day and more; disputed: excluded from all
--   band_position  integer
--   invoices       bigint          distinct numbers, each in the band of its greatest lateness
--   amount         decimal(38, 3)  part 1: open amounts; part 2: amounts of the invoices; credits are not netted
--   share          double          part 1: of the year's revenue; part 2: of the amount invoiced in the year
--   invoice_share  double          part 2: of the number of invoices issued in the year
--   base_amount    decimal(38, 3)  what the share is of; null: the ledger does not cover the year
--   base_invoices  bigint          part 2: issued in the year
--   is_entered     boolean         the revenue was entered by the reader; else billings, tax included, stand in
--   year_start     date
--   year_end       date            closing date: the reader's, or the as-of date
--   assumed        decimal(38, 3)  of amount, on due dates that were assumed
-- identity:  not exists (select 1 from (select currency, part, sum(case when band_position between 1 and 4 then amount end) as amount, sum(case when band = 'total' then amount end) as total from annual_report group by currency, part) as sums where amount <> total)

-- A claim counts on a day when something of it was open at the day's start, so that one paid the day after its due date
-- was one day late. Its lateness is that of its last such day up to the closing date.
with years as (
  select
    year_end,
    cast(cast(year_end + 1 as date) - interval '12 months' as date) as year_start
  from (
    select case when chosen_year_end <= as_of then chosen_year_end else as_of end as year_end
    from settings
  ) as ends
  join ledger_span on year_end >= first_known_date and year_end >= ledger_start
),
members as (
  select scope.dimension_set_id, currency
  from scope
  join dimension_sets on dimension_sets.dimension_set_id = scope.dimension_set_id
),
others as (
  select document_id
  from documents
  where kind = 'opening' or kind = 'transferred'
),
paths as (
  select document_paths.*, currency, year_start, year_end
  from document_paths
  join members on members.dimension_set_id = document_paths.dimension_set_id
  cross join years
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
),
summed as (
  select currency, part, band_position, sum(invoices) as invoices, sum(amount) as amount, sum(assumed) as assumed
  from placed
  group by currency, part, band_position
),
issued as (
  select
    members.currency,
    sum(case when documents.amount > 0 then documents.amount else 0 end) as invoiced,
    sum(documents.amount) as billed,
    sum(case when documents.amount > 0 then 1 else 0 end)
      - count(case when documents.amount > 0 then first_document_id end)
      + count(distinct case when documents.amount > 0 then first_document_id end) as invoices
  from documents
  join members on members.dimension_set_id = documents.dimension_set_id
  cross join years
  left join repeated_numbers on repeated_numbers.document_id = documents.document_id
  where not is_opening and issue_date between year_start and year_end
    and case when amount > 0 then kind = 'invoice' or kind = 'instalment' else kind = 'credit_note' end
  group by members.currency
),
currencies as (
  select distinct currency
  from members
),
bases as (
  select
    currencies.currency, year_start, year_end,
    entered.value is not null as is_entered,
    case when year_start >= ledger_start then coalesce(invoiced, 0) end as invoiced,
    case when year_start >= ledger_start then coalesce(invoices, 0) end as invoices,
    coalesce(cast(entered.value as decimal(38, 3)), case when year_start >= ledger_start then coalesce(billed, 0) end) as revenue
  from currencies
  cross join years
  cross join ledger_span
  left join issued on issued.currency = currencies.currency
  left join legal_values as entered
    on entered.rule = 'year_revenue' and entered.valid_from = year_end and currencies.currency = 'EUR'
),
bands as (
  select * from (values
    (1, 0, '0'), (1, 1, '1-30'), (1, 2, '31-60'), (1, 3, '61-90'), (1, 4, '91+'), (1, 5, 'total'), (1, 6, 'disputed'),
    (2, 1, '1-30'), (2, 2, '31-60'), (2, 3, '61-90'), (2, 4, '91+'), (2, 5, 'total'), (2, 6, 'disputed')
  ) as known(part, band_position, band)
),
figures as (
  select
    bases.*, bands.part, bands.band, bands.band_position,
    coalesce(sum(summed.invoices), 0) as late_invoices,
    coalesce(sum(summed.amount), 0) as amount,
    coalesce(sum(assumed), 0) as assumed
  from bases
  cross join bands
  left join summed
    on summed.currency = bases.currency and summed.part = bands.part
    and case when bands.band_position = 5 then summed.band_position between 1 and 4
      else summed.band_position = bands.band_position end
  group by bases.currency, year_start, year_end, is_entered, invoiced, bases.invoices, revenue,
    bands.part, bands.band, bands.band_position
)
select
  currency,
  part,
  band,
  band_position,
  cast(late_invoices as bigint) as invoices,
  cast(amount as decimal(38, 3)) as amount,
  case when part = 1 and revenue > 0 then cast(amount as double) / cast(revenue as double)
    when part = 2 and invoiced > 0 then cast(amount as double) / cast(invoiced as double) end as share,
  case when part = 2 and invoices > 0 then cast(late_invoices as double) / cast(invoices as double) end as invoice_share,
  cast(case when part = 1 then revenue else invoiced end as decimal(38, 3)) as base_amount,
  case when part = 2 then cast(invoices as bigint) end as base_invoices,
  part = 1 and is_entered as is_entered,
  year_start,
  year_end,
  cast(assumed as decimal(38, 3)) as assumed
from figures
