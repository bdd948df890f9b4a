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

create or replace temp table account_lines as
select
  record,
  source_line,
  default_entity as entity_id,
  '-' as account,
  '-' as ledger,
  coalesce(customer_id, '-') as customer_id,
  company_name as customer_name,
  country,
  coalesce(number, '#' || source_line) as number,
  number is not null as has_number,
  description as label,
  item_date,
  due as due_date,
  coalesce(currency, default_currency) as currency,
  cast(case
    when element = 'Invoice' and not is_credit then gross
    when element = 'Payment' then -closes
    else -abs(gross)
  end as decimal(18, 3)) as amount,
  case
    when element <> 'Invoice' then 'payment'
    when is_credit then 'credit_note'
    else 'invoice'
  end as class,
  case when element = 'Invoice' and not is_credit then number else coalesce(reference, number) end as lettering,
  paid_at_once as lettering_date,
  cast(paid_at_once as date) as settled_date,
  cast(null as varchar) as terms_text,
  true as is_receivable,
  case when element = 'Invoice' and not is_credit then gross end as debit,
  case when element = 'Invoice' and not is_credit then null when element = 'Payment' then closes else abs(gross) end as credit,
  case
    when status = 'A' then 'annulled'
    when element = 'Invoice' and type in ('TV', 'TD', 'AA', 'DA', 'RP', 'RE', 'CS', 'LD', 'RA') then 'not_receivable'
    when date is null then 'no_date'
    when item_date is null then 'unreadable_date'
    when gross_total is null then 'no_amount'
    when gross is null then 'unreadable_amount'
  end as reason,
  case when item_date is null then 'issue_date' when gross is null then 'amount' end as faulty_role,
  element,
  type,
  net,
  weight,
  gross,
  withheld_share,
  discount_share,
  whole_weight,
  reference
from saft_read
cross join import_choices;

-- What was withheld for the state and what was granted as discount settle too, but nobody paid them.
insert into account_parts
with parts as (
  select record, 1 as place, 'payment' as class, -amount - withheld_share - discount_share as amount
  from account_lines
  where reason is null and element = 'Payment'
  union all
  select record, 2, 'discount', discount_share from account_lines where reason is null and element = 'Payment'
  union all
  select record, 3, 'transfer', withheld_share from account_lines where reason is null and element = 'Payment'
)
select record, place, class, cast(amount as decimal(18, 3))
from parts
where amount > 0
qualify count(*) over (partition by record) > 1;
