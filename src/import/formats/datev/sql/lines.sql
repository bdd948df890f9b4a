-- Days are written as day and month; the year is that of the period which the header states, else of its fiscal year.
create or replace temp macro datev_whole_day(text) as
  case length(text)
    when 8 then day_of(substr(text, 5, 4), substr(text, 3, 2), left(text, 2))
    when 6 then day_of('20' || substr(text, 5, 2), substr(text, 3, 2), left(text, 2))
  end;

create or replace temp table datev_read as
with choices as (
  select
    * replace (cast(year_start as date) as year_start, cast(first_day as date) as first_day, cast(last_day as date) as last_day)
  from import_choices
),
numbers as (
  select
    datev_rows.*,
    choices.*,
    regexp_replace(date_text, '\.0$', '') as day_text,
    {{amount_number}} as turnover,
    coalesce(abs({{discount_number}}), 0) as discount,
    currency_codes.code as currency_code,
    discount_text is not null and {{discount_number}} is null as is_bad_discount
  from datev_rows
  cross join choices
  left join currency_codes on currency_codes.code = currency_text
  {{amount_join}}
  {{discount_join}}
),
dated as (
  select
    *,
    case
      when regexp_full_match(day_text, '[0-9]{7,8}') then datev_whole_day(lpad(day_text, 8, '0'))
      when regexp_full_match(day_text, '[0-9]{3,4}') then day_of(cast(year(year_start) as varchar),
        right(day_text, 2), left(lpad(day_text, 4, '0'), 2))
    end as day_this_year,
    case
      when regexp_full_match(day_text, '[0-9]{3,4}') then day_of(cast(year(year_start) + 1 as varchar),
        right(day_text, 2), left(lpad(day_text, 4, '0'), 2))
    end as day_next_year,
    case when regexp_full_match(due_text, '[0-9]{7,8}') then datev_whole_day(lpad(due_text, 8, '0')) end as due_stated,
    -- Many put the due date into the second reference.
    case when regexp_full_match(second_reference, '[0-9]{5,6}') then datev_whole_day(lpad(second_reference, 6, '0')) end
      as due_in_reference
  from numbers
),
placed as (
  select
    * exclude (day_this_year, day_next_year),
    case
      when day_this_year between first_day and last_day then day_this_year
      when day_next_year between first_day and last_day then day_next_year
      when day_next_year is null or day_this_year >= year_start then coalesce(day_this_year, day_next_year)
      else day_next_year
    end as item_date
  from dated
)
select
  *,
  coalesce(item_date not between first_day and last_day, false) as is_outside,
  coalesce(due_stated, case when due_in_reference between item_date and item_date + 400 then due_in_reference end) as due_date,
  coalesce(length(account) = account_length + 1 and regexp_full_match(account, '[1-6][0-9]+'), false) as is_account_debtor,
  coalesce(length(counter_account) = account_length + 1 and regexp_full_match(counter_account, '[1-6][0-9]+'), false)
    as is_counter_debtor,
  coalesce(currency_code, default_currency) as currency
from placed;

-- One side for each account of a customer; rows without one are counted only.
create or replace temp table datev_sides as
with sides as (
  select record, account as debtor, counter_account as counter, 1 as factor, 0 as shift
  from datev_read
  where is_account_debtor
  union all
  select record, counter_account, account, -1, case when is_account_debtor then {{records}} else 0 end
  from datev_read
  where is_counter_debtor
),
headed as (
  select
    sides.*,
    account_length,
    stated_chart,
    -- Leading zeros get lost, and longer accounts begin with the four digits of the chart.
    case when length(counter) <= account_length then left(lpad(counter, account_length, '0'), 4) end as head
  from sides
  join datev_read on datev_read.record = sides.record
),
charts as (
  select coalesce(any_value(stated_chart), case
    when count(*) filter (where head between '8000' and '8999') >= count(*) filter (where head between '4000' and '4999')
      then '03' else '04' end) as chart
  from headed
)
select
  headed.record,
  headed.record + headed.shift as item,
  debtor,
  factor,
  chart,
  case
    when head between '9000' and '9099' then 'opening'
    when head is null then 'transfer'
    when chart = '04' then case
      when head between '4730' and '4743' then 'discount'
      when head between '4000' and '4999' then 'sale'
      when head between '1460' and '1469' or head between '1600' and '1899' then 'cash'
      when head between '6930' and '6939' or head between '6910' and '6919' then 'write_off'
      when head between '6880' and '6889' or head between '4840' and '4849' then 'exchange'
      when head between '3250' and '3289' then 'deposit'
      when head between '3800' and '3849' then 'tax'
      else 'other'
    end
    else case
      when head between '8730' and '8743' then 'discount'
      when head between '8000' and '8999' then 'sale'
      when head between '1000' and '1369' then 'cash'
      when head between '2400' and '2409' then 'write_off'
      when head between '2150' and '2159' or head between '2660' and '2669' then 'exchange'
      when head between '1710' and '1729' then 'deposit'
      when head between '1760' and '1789' then 'tax'
      else 'other'
    end
  end as counter_class
from headed
cross join charts;

create or replace temp table account_lines as
with sided as (
  select
    datev_read.*,
    coalesce(item, datev_read.record) as item,
    debtor,
    chart,
    counter_class,
    cast(factor * case side when 'S' then 1 when 'H' then -1 end
      * (in_minor_units(turnover, 2) + in_minor_units(discount, 2)) as decimal(18, 3)) as amount
  from datev_read
  left join datev_sides on datev_sides.record = datev_read.record
)
select
  item as record,
  source_line,
  default_entity as entity_id,
  coalesce(debtor, '-') as account,
  '-' as ledger,
  coalesce(debtor, '-') as customer_id,
  cast(null as varchar) as customer_name,
  cast(null as varchar) as country,
  coalesce(number, '#' || source_line) as number,
  number is not null as has_number,
  label,
  item_date,
  due_date,
  currency,
  amount,
  case
    when counter_class = 'opening' then 'opening'
    when amount >= 0 then case counter_class
      when 'sale' then 'invoice'
      when 'cash' then 'refund'
      when 'transfer' then 'transferred'
      when 'other' then 'invoice'
      when 'deposit' then 'invoice'
      when 'tax' then 'invoice'
      else counter_class
    end
    else case counter_class
      when 'sale' then 'credit_note'
      when 'cash' then 'payment'
      when 'deposit' then 'payment'
      when 'tax' then 'credit_note'
      when 'other' then 'payment'
      else counter_class
    end
  end as class,
  cast(null as varchar) as lettering,
  cast(null as varchar) as lettering_date,
  cast(null as date) as settled_date,
  cast(null as varchar) as terms_text,
  debtor is not null as is_receivable,
  case when side = 'S' and item = sided.record then cast(in_minor_units(turnover, 2) as decimal(18, 3)) end as debit,
  case when side = 'H' and item = sided.record then cast(in_minor_units(turnover, 2) as decimal(18, 3)) end as credit,
  case
    when turnover is null and side is null then 'broken_row'
    when debtor is null then 'other_account'
    when date_text is null then 'no_date'
    when item_date is null then 'unreadable_date'
    when amount_text is null then 'no_amount'
    when turnover is null or is_bad_discount or side is null or side not in ('S', 'H') then 'unreadable_amount'
    when currency_text is not null and currency_code is null then 'unreadable_currency'
  end as reason,
  case
    when item_date is null then 'issue_date'
    when turnover is null then 'amount'
    when coalesce(side not in ('S', 'H'), true) then 'side'
    when currency_text is not null and currency_code is null then 'currency'
  end as faulty_role,
  is_outside,
  chart,
  discount
from sided;

-- An invoice booked over several accounts of income is one document, unless its lines are due at different dates.
create or replace temp table datev_documents as
select customer_id, number, item_date, currency, class, min(record) as first_record, sum(amount) as amount,
  max(due_date) as due_date
from account_lines
where reason is null and has_number and class in ('invoice', 'credit_note')
group by customer_id, number, item_date, currency, class
having count(*) > 1 and count(distinct due_date) <= 1;

update account_lines
set
  amount = case when record = first_record then cast(datev_documents.amount as decimal(18, 3)) else 0 end,
  class = case when record = first_record then account_lines.class else 'part' end,
  due_date = datev_documents.due_date
from datev_documents
where account_lines.reason is null
  and datev_documents.customer_id = account_lines.customer_id
  and datev_documents.number = account_lines.number
  and datev_documents.item_date = account_lines.item_date
  and datev_documents.currency = account_lines.currency
  and datev_documents.class = account_lines.class;

insert into account_parts
select record, 1, 'payment', cast(-amount - discount as decimal(18, 3))
from account_lines
where reason is null and class = 'payment' and discount > 0 and discount < -amount
union all
select record, 2, 'discount', cast(discount as decimal(18, 3))
from account_lines
where reason is null and class = 'payment' and discount > 0 and discount < -amount;
