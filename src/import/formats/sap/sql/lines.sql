-- Line items as lines of customers' accounts, with what they are and what clears them.
create or replace temp table sap_items as
with shape as (
  -- Group rows stand above their items, or below them.
  select
    coalesce(min(record) filter (where group_account is not null) < min(record) filter (where is_item), false)
      or any_value(first_account) is not null as is_above
  from sap_cells
  cross join import_choices
),
grouped as (
  select
    sap_cells.*,
    import_choices.*,
    is_above,
    {{account_of_group}} as account_of_group,
    {{block}} as block,
    {{company_of_group}} as company_of_group
  from sap_cells
  cross join shape
  cross join import_choices
),
headed as (
  select
    *,
    case when is_above then coalesce(max(group_name) over (partition by block), case when block = 0 then first_name end)
      end as name_of_group
  from grouped
),
read as (
  select
    headed.* exclude (company, customer_name, first_account, first_company, first_name),
    coalesce(company, company_of_group) as company,
    coalesce(customer_name, name_of_group) as customer_name,
    document_day.value as document_date,
    posting_day.value as posting_date,
    due_day.value as due_date,
    clearing_day.value as clearing_date,
    {{amount_number}} as number_as_read,
    currency_codes.code as currency_code,
    coalesce(currency_codes.digits, default_digits) as currency_digits,
    document_date_text is not null and document_day.value is null and not coalesce(document_day.is_no_date, true)
      or document_date_text is null and posting_date_text is not null and posting_day.value is null as is_bad_date,
    due_date_text is not null and due_day.value is null and not coalesce(due_day.is_no_date, true) as is_bad_due,
    clearing_date_text is not null and clearing_day.value is null and not coalesce(clearing_day.is_no_date, true)
      as is_bad_clearing,
    lpad(posting_key, 2, '0') as key
  from headed
  left join date_readings as document_day
    on document_day.role = 'issue_date' and document_day.text = document_date_text
  left join date_readings as posting_day
    on posting_day.role = 'posting_date' and posting_day.text = posting_date_text
  left join date_readings as due_day on due_day.role = 'due_date' and due_day.text = due_date_text
  left join date_readings as clearing_day
    on clearing_day.role = 'settlement_date' and clearing_day.text = clearing_date_text
  left join currency_codes on currency_codes.code = upper(currency_text)
  {{number_joins}}
),
signs as (
  select coalesce(bool_or(number_as_read < 0) filter (where is_item), false) as is_signed
  from read
)
select
  *,
  case
    when is_signed or side_text is null and key is null then in_minor_units(number_as_read, currency_digits)
    when side_text is not null and left(side_text, 1) in ('H', 'C') then -in_minor_units(number_as_read, currency_digits)
    when side_text is null and key between '11' and '19' then -in_minor_units(number_as_read, currency_digits)
    else in_minor_units(number_as_read, currency_digits)
  end as amount,
  coalesce(document_date, posting_date) as item_date,
  coalesce(currency_code, default_currency) as currency,
  coalesce(clearing_document, case when clearing_date is not null then 'clearing ' || clearing_date end) as clearing,
  coalesce(customer, case when {{has_customer}} then null else account end, account_of_group) as customer_id
from read
cross join signs;

create or replace temp table account_lines as
with types as (
  select
    coalesce(bool_or(type_code in ('DZ', 'ZP', 'ZV')), false) as has_payments
  from sap_items
  where is_item
),
classed as (
  select
    *,
    case
      when type_code in ('RV', 'DR', 'DG', 'RX', 'RW') then case when amount < 0 then 'credit_note' else 'invoice' end
      when type_code in ('DZ', 'ZP', 'ZV') then
        case when amount < 0 then 'payment' when is_residual then 'transferred' else 'refund' end
      when type_code in ('AB', 'SA', 'SB', 'DA') then case when amount < 0 then 'transfer' else 'transferred' end
      when key in ('01', '02') then 'invoice'
      when key in ('11', '12') then 'credit_note'
      when key in ('15', '18') then 'payment'
      when key in ('05', '08') then 'refund'
      when key in ('06', '07') then 'transferred'
      when key in ('03', '04') then 'claim'
      when key in ('13', '14', '16', '17') then 'transfer'
      when amount >= 0 then 'invoice'
      when type_code is not null and has_payments then 'credit_note'
      else 'payment'
    end as class
  from (
    select *, bool_or(amount < 0) over (partition by default_entity, company, customer_id, number) as is_residual
    from sap_items
  ) as items
  cross join types
),
reasons as (
  select
    *,
    case
      when number = number_header or document_date_text = date_header then 'header_row'
      when not is_item and amount is not null then 'total_row'
      when not is_item then 'note_row'
      when {{has_customer}} and customer_id is null and account is not null then 'other_account'
      when special_ledger is not null then 'special_ledger'
      when is_bad_date or is_bad_due or is_bad_clearing then 'unreadable_date'
      when item_date is null then 'no_date'
      when amount_text is not null and number_as_read is null then 'unreadable_amount'
      when amount is null then 'no_amount'
      when currency_text is not null and currency_code is null then 'unreadable_currency'
    end as reason,
    case
      when is_bad_date or item_date is null then 'issue_date'
      when is_bad_due then 'due_date'
      when is_bad_clearing then 'settlement_date'
      when amount is null then 'amount'
      when currency_text is not null and currency_code is null then 'currency'
    end as faulty_role
  from classed
)
select
  record,
  source_line,
  coalesce(company, default_entity) as entity_id,
  coalesce(account, '-') as account,
  '-' as ledger,
  coalesce(customer_id, '-') as customer_id,
  customer_name,
  cast(null as varchar) as country,
  coalesce(number, reference, '#' || source_line) as number,
  coalesce(number, reference) is not null as has_number,
  item_text as label,
  item_date,
  due_date,
  currency,
  amount,
  class,
  clearing as lettering,
  cast(clearing_date as varchar) as lettering_date,
  case
    when clearing is not null then coalesce(clearing_date,
      max(item_date) over (partition by company, customer_id, clearing))
  end as settled_date,
  terms_text,
  is_item and coalesce(reason <> 'other_account', true) as is_receivable,
  case when is_item and amount > 0 then amount end as debit,
  case when is_item and amount < 0 then -amount end as credit,
  reason,
  faulty_role,
  type_code,
  is_item
from reasons;

-- A payment with which a residual item was made paid that much less; the rest goes on as the residual item.
insert into account_parts
with pairs as (
  select
    min(record) filter (where amount < 0) as item,
    -sum(amount) as paid,
    sum(amount) filter (where amount > 0) as carried
  from account_lines
  where reason is null and class in ('payment', 'transferred') and type_code in ('DZ', 'ZP', 'ZV') and has_number
  group by entity_id, customer_id, number, currency
  having count(*) filter (where amount < 0) = 1 and sum(amount) < 0 and sum(amount) filter (where amount > 0) > 0
)
select item, 1, 'payment', paid from pairs
union all
select item, 2, 'transfer', carried from pairs;
