-- Sales documents and receipts as lines of customers' accounts. What a receipt pays is known gross, for the receipt as a
-- whole; it is shared out to the documents that its lines name, by what these lines come to with tax.
create or replace temp table saft_read as
with cells as (
  select staged.rowid as record, {{source_line}} as source_line, {{columns}}
  from {{staging}}
),
typed as (
  select
    cells.*,
    try_cast(date as date) as item_date,
    try_cast(due_date as date) as due,
    cast(round(try_cast(gross_total as decimal(24, 6)), 2) as decimal(18, 2)) as gross,
    cast(round(try_cast(net_total as decimal(24, 6)), 2) as decimal(18, 2)) as net,
    coalesce(cast(round(try_cast(settlement as decimal(24, 6)), 2) as decimal(18, 2)), 0) as discount,
    coalesce(cast(round(try_cast(withholding as decimal(24, 6)), 2) as decimal(18, 2)), 0) as withheld,
    coalesce(cast(try_cast(share as decimal(24, 6)) * 1000000 as bigint), 0) as weight,
    -- Types are codes of Portugal, of the United Nations, or words.
    element = 'Invoice' and (coalesce(type in ('NC', '381', '396', '81'), false)
      or regexp_matches(lower(coalesce(type, '')), 'credit|kredit|avoir')
      or coalesce(try_cast(gross_total as decimal(24, 6)) < 0, false)) as is_credit,
    max(case when element = 'Invoice' and type in ('FR', 'VD') then date end) over (
      partition by case when element in ('Invoice', 'InvoicePayment') then number end) as paid_at_once
  from cells
),
weighed as (
  select
    *,
    sum(weight) over receipt as whole_weight,
    sum(weight) over (receipt rows between unbounded preceding and current row) as reached,
    row_number() over (partition by element, number order by record) as place,
    count(*) over (partition by element, number) as places
  from typed
  window receipt as (partition by element, number)
),
shared as (
  select
    *,
    case when element = 'Payment' and places > 1 and whole_weight > 0 then reached when place = places then 1 else 0 end as upper_mark,
    case when element = 'Payment' and places > 1 and whole_weight > 0 then reached - weight else 0 end as lower_mark,
    case when element = 'Payment' and places > 1 and whole_weight > 0 then whole_weight else 1 end as mark
  from (
    select * replace (sum(weight) over (partition by element, number order by record rows unbounded preceding) as reached)
    from weighed
  ) as ordered
)
select
  *,
  saft_share(gross + case when element = 'Payment' then discount else 0 end, lower_mark, upper_mark, mark) as closes,
  saft_share(discount, lower_mark, upper_mark, mark) as discount_share,
  saft_share(withheld, lower_mark, upper_mark, mark) as withheld_share
from shared;
