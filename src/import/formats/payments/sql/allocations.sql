-- A payment that dates a stated settlement takes its place: first of what has no date, then of the latest.
create or replace temp table import_replaced as
with dated as (
  select -item as document_id, sum(amount) as amount
  from import_links
  where is_told and item < 0
  group by item
),
laid as (
  select
    allocations.allocation_id,
    allocations.amount,
    dated.amount as dated_amount,
    sum(allocations.amount) over (
      partition by allocations.document_id
      order by case when link = 'undated' then 0 else 1 end, effective_date desc, allocation_id desc
      rows between unbounded preceding and current row
    ) as reached
  from allocations
  join dated on dated.document_id = allocations.document_id
  where kind = 'payment' and counterpart is null and link in ('stated', 'derived', 'undated') and allocations.amount > 0
)
select
  allocation_id,
  cast(least(amount, greatest(dated_amount - (reached - amount), 0)) as decimal(18, 3)) as replaced
from laid;

update allocations
set amount = cast(allocations.amount - import_replaced.replaced as decimal(18, 3))
from import_replaced
where import_replaced.allocation_id = allocations.allocation_id;

delete from allocations
where amount = 0 and allocation_id in (select allocation_id from import_replaced);

insert into allocations (
  allocation_id, document_id, kind, effective_date, amount, link, counterpart, source_file_id, source_line
)
select
  {{first_allocation}} + row_number() over (order by source_line, item, effective_date),
  case when item < 0 then -item else {{first_document}} + item end,
  kind,
  effective_date,
  amount,
  link,
  counterpart,
  {{source_file}},
  source_line
from import_links;

insert into source_controls (source_file_id, currency, measure, source_total, loaded_total, set_aside_total)
select
  {{source_file}},
  currency,
  'paid_amount',
  cast(sum(-amount) as decimal(38, 3)),
  cast(coalesce(sum(-amount) filter (where reason is null), 0) as decimal(38, 3)),
  cast(coalesce(sum(-amount) filter (where reason is not null), 0) as decimal(38, 3))
from import_rows
where amount is not null
group by currency;
