-- What the source calls settled although nothing loaded settles it: one-sided, on the day that the source gives.
insert into account_allocations (item, kind, effective_date, amount, link, counterpart, source_line)
with sides as (
  select item, cast(cast(sum(mills) as decimal(38, 3)) / 1000 as decimal(18, 3)) as amount
  from account_sides
  group by item
),
called_settled as (
  select lines.*, record as item, amount as open_amount
  from account_lines as lines
  where reason is null
  union all
  select lines.*, -document_id, open_amount
  from account_known
  join account_lines as lines on lines.record = account_known.record
)
select
  lines.item,
  case
    when class in ('credit_note', 'discount', 'write_off', 'exchange', 'rounding', 'transfer') then class
    else 'payment'
  end,
  greatest(settled_date, item_date),
  cast(open_amount - coalesce(sides.amount, 0) as decimal(18, 3)),
  case when lettering_date is null then 'undated' else 'stated' end,
  lettering,
  source_line
from called_settled as lines
left join sides on sides.item = lines.item
where settled_date is not null and open_amount <> coalesce(sides.amount, 0);
