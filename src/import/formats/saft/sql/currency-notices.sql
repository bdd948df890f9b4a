-- Amounts in the currency of the books beside those of documents in a foreign one: rates of their days, a control, and
-- what was noticed.
create or replace temp table import_booked as
select
  documents.kind,
  documents.issue_date,
  documents.currency,
  lines.record,
  lines.source_line,
  abs(lines.amount) as amount,
  abs(lines.base_amount) as base,
  lines.base_currency
from account_lines as lines
join documents on documents.document_id = {{first_document}} + lines.record and documents.source_file_id = {{source_file}}
where lines.reason is null and not lines.is_converted and lines.currency <> lines.base_currency
  and lines.base_amount <> 0 and lines.amount <> 0 and not documents.is_opening;

insert into source_controls (source_file_id, currency, measure, source_total, loaded_total, set_aside_total)
with sides as (
  select base_currency, reason, 'books_debit' as measure, greatest(base_amount, 0) as amount from account_lines
  union all
  select base_currency, reason, 'books_credit', greatest(-base_amount, 0) from account_lines
)
select
  {{source_file}},
  base_currency,
  measure,
  cast(coalesce(sum(amount), 0) as decimal(38, 3)),
  cast(coalesce(sum(amount) filter (where reason is null), 0) as decimal(38, 3)),
  cast(coalesce(sum(amount) filter (where reason is not null), 0) as decimal(38, 3))
from sides
where exists (select 1 from account_lines where reason is null and currency <> base_currency)
group by base_currency, measure;

insert into source_notices (source_file_id, notice, rows, example_line, detail)
with rates as (
  select
    source_line,
    number,
    cast(rated_base as double) as base,
    cast(rated_own as double) as own,
    try_cast(stated_rate as double) as rate,
    -- A rate is known to half of its last decimal.
    0.5 * power(10, -length(split_part(stated_rate, '.', 2))) as slack
  from account_lines
  where reason is null and rated_own is not null and stated_rate is not null
),
facts as (
  select 'saft_rate_differs' as notice, count(*) as rows, min(source_line) as line, min(number) as detail
  from rates
  where own > 0 and base > 0 and rate > 0
    and abs(own * rate - base) > own * slack + 0.01
    and abs(own * rate / 100 - base) > own * slack / 100 + 0.01
    and abs(base * rate - own) > base * slack + 0.01
  union all
  select 'saft_currency_kept', count(*), min(source_line), min(number)
  from account_lines
  where reason is null and is_kept
  union all
  select 'saft_currency_converted', count(*), min(source_line), min(number)
  from account_lines
  where reason is null and is_converted
  union all
  select 'saft_exchange', count(*), min(source_line), min(number)
  from account_lines
  where reason is null and is_exchange
)
select {{source_file}}, notice, rows, line, detail
from facts
where rows > 0;
