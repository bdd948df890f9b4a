-- From pairs to allocations and documents. A line that only settles (a write-off, a transfer, a discount, an exchange
-- or rounding difference, money given back) is no document of its own as far as it does so on its own date.
create or replace temp table account_pieces as
with split as (
  -- A credit made of parts settles with one after the other.
  select *, row_number() over (order by effective_date, debit) as pair
  from account_pairs
  where credit in (select item from account_parts)
),
sides as (
  select credit, true as is_pair, pair as id, effective_date, debit, link, cast(null as varchar) as class,
    pair as place, mills
  from split
  union all
  select item, false, place, null, null, null, class, place, cast(amount * 1000 as bigint)
  from account_parts
),
laid as (
  select
    *,
    sum(mills) over (partition by credit, is_pair order by place, id rows unbounded preceding) as reached
  from sides
),
stretches as (
  select
    credit,
    reached - coalesce(lead(reached) over backwards, 0) as mills,
    last_value(case when is_pair then debit end ignore nulls) over so_far as debit,
    last_value(case when is_pair then effective_date end ignore nulls) over so_far as effective_date,
    last_value(case when is_pair then link end ignore nulls) over so_far as link,
    last_value(case when not is_pair then class end ignore nulls) over so_far as class
  from laid
  window
    backwards as (partition by credit order by reached desc, is_pair desc),
    so_far as (
      partition by credit order by reached desc, is_pair desc rows between unbounded preceding and current row
    )
)
select debit, credit, mills, effective_date, link, class
from stretches
where mills > 0 and debit is not null and class is not null;

create or replace temp macro account_settles(class) as
  class in ('transfer', 'write_off', 'discount', 'exchange', 'rounding', 'refund');

-- `place` numbers them by all that is known of each, so that it is the same however they were found; couples, which are
-- many, need none, as their items tell them apart.
create or replace temp table account_settling as
with whole as (
  select *
  from account_pairs
  where credit not in (select item from account_parts)
),
others as (
  select debit, credit, mills, effective_date, link, class
  from account_pieces
  union all
  select debit, credit, mills, effective_date, link, null
  from whole
  where not is_own_couple
),
pieces as (
  select *, row_number() over (order by debit, credit, effective_date, mills, link, class) as place
  from others
  union all
  select debit, credit, mills, effective_date, link, null, null
  from whole
  where is_own_couple
),
classed as (
  select
    pieces.* exclude (class),
    coalesce(pieces.class, credits.class) as class,
    debits.class as debit_class,
    debits.item_date as debit_date,
    credits.item_date as credit_date,
    debits.number as debit_number,
    credits.number as credit_number,
    debits.source_line as debit_line,
    credits.source_line as credit_line,
    account_settles(debits.class) and not account_settles(coalesce(pieces.class, credits.class)) as does_debit_settle
  from pieces
  join account_items as debits on debits.item = pieces.debit
  join account_items as credits on credits.item = pieces.credit
),
judged as (
  select
    *,
    does_debit_settle and debit_date = effective_date as is_debit_passing,
    account_settles(class) and credit_date = effective_date as is_credit_passing,
    case when does_debit_settle then debit_class else class end as settling_class,
    case when does_debit_settle then coalesce(debit_line, credit_line) else coalesce(credit_line, debit_line) end
      as settling_line
  from classed
),
named as (
  select
    *,
    cast(case settling_class
      when 'credit_note' then 'credit_note'
      when 'opening' then 'credit_note'
      when 'write_off' then 'write_off'
      when 'discount' then 'discount'
      when 'exchange' then 'exchange'
      when 'rounding' then 'rounding'
      when 'transfer' then 'transfer'
      else 'payment'
    end as account_settlement) as kind
  from judged
)
select place, debit, credit, is_debit_passing, is_credit_passing, mills, kind, effective_date, link, debit_number,
  credit_number, settling_line
from named;

-- Each side has a number of its own: in a couple that of its item; behind all items two for each other pair, and behind
-- these one for each reversal.
create or replace temp view account_sides as
with items as (
  select coalesce(max(item), 0) as last_item from account_items
),
reversals as (
  select
    account_reversals.*,
    last_item + (select 2 * count(place) + 1 from account_settling)
      + row_number() over (order by refund, debit, effective_date, mills, link) as place
  from account_reversals
  cross join items
)
select case when place is null then debit else last_item + 2 * place end as place, debit as item,
  is_debit_passing as is_passing, mills, kind, effective_date, link, credit_number as counterpart,
  settling_line as source_line
from account_settling
cross join items
union all
select case when place is null then credit else last_item + 2 * place + 1 end, credit, is_credit_passing, -mills, kind,
  effective_date, link, debit_number, settling_line
from account_settling
cross join items
union all
select reversals.place, reversals.debit, false, -reversals.mills, cast('payment' as account_settlement),
  reversals.effective_date, reversals.link, refunds.number, refunds.source_line
from reversals
join account_items as refunds on refunds.item = reversals.refund
union all
select null, refund, true, mills, cast('payment' as account_settlement), effective_date, link, null, null
from account_reversals;

create or replace temp table account_allocations as
select place, item, kind, effective_date, cast(cast(mills as decimal(38, 3)) / 1000 as decimal(18, 3)) as amount, link,
  counterpart, source_line
from account_sides
where not is_passing;

create or replace temp table account_documents as
with passing as (
  select item, sum(mills) as mills
  from account_sides
  where is_passing
  group by item
)
select
  account_items.item,
  item_date,
  cast(account_items.amount - coalesce(cast(passing.mills as decimal(38, 3)) / 1000, 0) as decimal(18, 3)) as amount,
  cast(case
    when class = 'opening' then 'opening'
    when class = 'payment' and amount <= 0 then 'receipt'
    when class = 'credit_note' and amount <= 0 then 'credit_note'
    when class = 'invoice' and amount >= 0 then 'invoice'
    when class = 'transferred' then 'transferred'
    else 'adjustment'
  end as account_document) as kind
from account_items
left join passing on passing.item = account_items.item
where account_items.item >= 0
  and (account_items.amount = 0 or cast(account_items.amount * 1000 as bigint) <> coalesce(passing.mills, 0));
