-- One rate of each day and currency: what its invoices come to in both currencies, or without invoices the others.
insert into exchange_rates (
  rate_date, from_currency, to_currency, rate, units, is_booked, source, source_file_id, source_line)
with rows_of_day as (
  select *
  from import_booked
  where currency <> base_currency
  qualify (kind in ('invoice', 'instalment')) = max(kind in ('invoice', 'instalment'))
    over (partition by issue_date, currency, base_currency)
),
days as (
  select
    issue_date,
    currency,
    base_currency,
    cast(sum(base) as decimal(24, 3)) as base,
    cast(sum(amount) as decimal(24, 3)) as amount,
    min(source_line) as source_line
  from rows_of_day
  group by issue_date, currency, base_currency
),
-- Nine digits stand before the point: beyond, both are told in millions.
told as (
  select
    *,
    case when greatest(base, amount) >= 1000000000 then 0.000001 else 1.000000 end as scale
  from days
)
select
  told.issue_date,
  told.currency,
  told.base_currency,
  cast(told.base * told.scale as decimal(18, 9)),
  cast(told.amount * told.scale as decimal(18, 9)),
  true,
  source_files.name,
  {{source_file}},
  told.source_line
from told
join source_files on source_files.source_file_id = {{source_file}}
where not exists (
  select 1
  from exchange_rates as known
  where known.is_booked and known.rate_date = told.issue_date and known.from_currency = told.currency
    and known.to_currency = told.base_currency
);

insert into source_notices (source_file_id, notice, rows, example_line, detail)
select {{source_file}}, 'rates_booked', count(*), min(source_line),
  string_agg(distinct from_currency || ' → ' || to_currency, ', ' order by from_currency || ' → ' || to_currency)
from exchange_rates
where is_booked and source_file_id = {{source_file}}
having count(*) > 0;

insert into source_notices (source_file_id, notice, rows, example_line, detail)
select {{source_file}}, 'base_currency_unknown', count(*), min(source_line), null
from import_booked
where base_currency is null and amount <> base
having count(*) > 0;

drop table import_booked;
