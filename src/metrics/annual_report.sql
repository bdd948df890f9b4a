-- view:      annual_report
-- answers:   Which invoices were late in the year, as the annual report has to state them (art. D441-6)?
-- grain:     one row per currency, part of the statement and column
-- needs:     due_dates
-- reads:     annual_lateness, annual_billings, scope_accounts, report_year, ledger_span, legal_values
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

with currencies as (
  select distinct currency
  from scope_accounts
),
bases as (
  select
    currencies.currency, year_start, year_end,
    entered.value is not null as is_entered,
    case when year_start >= ledger_start then coalesce(invoiced, 0) end as invoiced,
    case when year_start >= ledger_start then coalesce(invoices, 0) end as invoices,
    coalesce(cast(entered.value as decimal(38, 3)), case when year_start >= ledger_start then coalesce(billed, 0) end) as revenue
  from currencies
  cross join report_year
  cross join ledger_span
  left join annual_billings as issued on issued.currency = currencies.currency
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
  left join annual_lateness as summed
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
