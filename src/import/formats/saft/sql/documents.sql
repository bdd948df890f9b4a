-- Sales documents and receipts as lines of customers' accounts.
create or replace temp table account_lines as
select
  saft_read.record,
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
  coalesce(told.currency, default_currency) as currency,
  cast(case when element = 'Invoice' and not is_credit then told.amount else -told.amount end as decimal(18, 3)) as amount,
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
  case when element = 'Invoice' and not is_credit then told.amount end as debit,
  case when element = 'Invoice' and not is_credit then null else told.amount end as credit,
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
  in_proportion(withheld_share, told.amount, told.base_amount) as withheld_share,
  in_proportion(discount_share, told.amount, told.base_amount) as discount_share,
  in_proportion(net, told.amount, told.base_amount) as own_net,
  whole_weight,
  reference,
  case when element = 'Invoice' and not is_credit then told.base_amount else -told.base_amount end as base_amount,
  told.base_currency,
  told.rated_base,
  told.rated_own,
  exchange_rate as stated_rate,
  false as is_exchange,
  told.is_kept,
  told.is_converted
from saft_read
join saft_money as told on told.record = saft_read.record
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
