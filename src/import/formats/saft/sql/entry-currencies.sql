-- In which currency a line on a customer's account counts: its own where all that settles each other states it. Customers
-- without a line in a foreign currency are not in this table.
create or replace temp table saft_money as
with stated as (
  select
    saft_read.record,
    default_entity as entity_id,
    coalesce(customer_id, '-') as customer_id,
    element,
    coalesce(reference, transaction) as number,
    coalesce(cid, reference) as settled_with,
    item_date,
    coalesce(currency, default_currency) as base_currency,
    coalesce(debit_amount, 0) - coalesce(credit_amount, 0) as base,
    own_currency is not null and upper(own_currency) <> coalesce(currency, default_currency) as is_foreign,
    codes.code as own_code,
    case when coalesce(debit_amount, 0) - coalesce(credit_amount, 0) < 0 then -1 else 1 end
      * abs(in_minor_units(try_cast(own_amount as decimal(24, 6)), codes.digits)) as own
  from saft_read
  left join currency_codes as codes
    on codes.code = upper(own_currency) and codes.code <> coalesce(currency, default_currency)
  where is_on_customer
),
lines as (
  select
    stated.* replace (case when own is not null then own_code end as own_code),
    coalesce(same.currency = stated.base_currency, false) as is_known_in_books,
    coalesce(same.currency = own_code, false) as is_known_abroad,
    parties.currency is not null as is_party_abroad
  from stated
  -- What earlier files brought keeps its currency.
  left join documents as same
    on same.entity_id = stated.entity_id and same.customer_id = stated.customer_id and same.number = stated.number
    and same.issue_date = stated.item_date
    and (same.currency = stated.base_currency and same.amount = stated.base
      or same.currency = own_code and same.amount = own)
  left join (select distinct entity_id, customer_id, currency from documents) as parties
    on parties.entity_id = stated.entity_id and parties.customer_id = stated.customer_id and parties.currency = own_code
  where stated.customer_id in (select customer_id from stated where is_foreign)
  qualify row_number() over (partition by stated.record) = 1
),
groups as (
  select
    customer_id,
    settled_with,
    count(distinct own_code) as currencies,
    count(*) - count(own_code) as without_currency,
    sum(coalesce(own, 0)) = 0 and sum(base) = 0 as is_even,
    bool_or(is_known_in_books) as is_known_in_books,
    bool_or(is_known_abroad) as is_known_abroad
  from lines
  where settled_with is not null
  group by customer_id, settled_with
),
judged as (
  select
    lines.* exclude (is_known_in_books, is_known_abroad),
    -- Even in both: what has no foreign amount is the difference of exchange.
    (own_code is null and currencies = 1 and is_even) is true as is_difference,
    (own_code is not null and (
      coalesce(groups.is_known_in_books, lines.is_known_in_books)
      or not groups.is_known_abroad and (currencies > 1 or without_currency > 0 and not is_even)
    )) is true as is_mixed
  from lines
  left join groups on groups.customer_id = lines.customer_id and groups.settled_with = lines.settled_with
),
customers as (
  -- An opening balance, or payments beyond the claims in the books' currency, may be of claims in another.
  select
    customer_id,
    bool_or(element = 'Opening')
      or sum(case when is_mixed or own_code is null and not is_difference then base else 0 end) < 0 as is_in_books
  from judged
  group by customer_id
),
told as (
  select
    judged.*,
    own_code is not null and not is_mixed and (is_party_abroad or not is_in_books) as is_own,
    is_difference and not is_in_books as is_settled_difference
  from judged
  join customers on customers.customer_id = judged.customer_id
)
select
  record,
  case when is_own then own_code end as currency,
  case when is_own then own when is_settled_difference then 0 else base end as amount,
  is_settled_difference or is_own and own = 0 as is_exchange,
  is_foreign and not is_own as is_kept,
  own as stated_own
from told;
