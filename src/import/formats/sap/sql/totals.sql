-- Whether the list's own totals agree with its items: those right above, all so far, or all of one customer.
insert into source_notices (source_file_id, notice, rows, example_line, detail)
with placed as materialized (
  select
    lines.*,
    count(*) filter (where is_item and not coalesce(was_item, false)) over so_far as block
  from (select *, lag(is_item) over (order by record) as was_item from account_lines) as lines
  window so_far as (order by record rows between unbounded preceding and current row)
),
items as (
  select block, record, customer_id, currency, amount
  from placed
  where is_item and amount is not null
),
totals as (
  select block, record, source_line, amount from placed where reason = 'total_row'
),
sums as (
  select block, currency, sum(amount) as amount from items group by block, currency
),
by_customer as (
  select customer_id, currency, sum(amount) as amount from items group by customer_id, currency
),
blocks as (
  select block, sum(sum(amount)) over (order by block) as reached, sum(amount) as amount from items group by block
),
unmatched as (
  select totals.*
  from totals
  left join blocks on blocks.block = totals.block
  where totals.amount is distinct from blocks.amount
    and totals.amount is distinct from blocks.reached
    and not exists (select 1 from sums where sums.block = totals.block and sums.amount = totals.amount)
    and not exists (select 1 from by_customer where by_customer.amount = totals.amount)
),
facts as (
  select 'totals_differ' as notice, count(*) as rows, min(source_line) as line,
    cast(min_by(amount, record) as varchar) as detail
  from unmatched
  union all
  select 'totals_agree', count(*), min(source_line), null
  from totals
  having count(*) > 0 and (select count(*) from unmatched) = 0
)
select {{source_file}}, notice, rows, line, detail
from facts
where rows > 0;
