-- One row per record: its values as read, and why it is set aside, if it is.
create or replace temp table import_rows ({{definitions}});

insert into import_rows ({{stored}})
with
read as (
  select
    cells.*,
    {{looked_up}},
    header_word.meaning is not null as is_header,
    duplicate.record is not null as is_repeated,
    {{read_amount}} as amount_number,
    {{read_debit}} as debit_number,
    {{read_credit}} as credit_number,
    {{read_open_amount}} as open_number,
    {{read_paid_amount}} as paid_number,
    {{read_write_off}} as write_off_number,
    {{read_amount_net}} as net_number,
    {{read_credit_limit}} as credit_limit_number,
    {{read_insured_limit}} as insured_limit_number,
    {{cell_currency}} as cell_currency,
    {{cell_digits}} as cell_digits,
    undated.first_filled,
    undated.filled_cells,
    outline.kind as outline_kind
  from import_cells as cells
  left join import_words as header_word on header_word.role = 'header' and header_word.word = cells.issue_date_text
  left join import_repeated as duplicate on duplicate.record = cells.record
  left join import_undated as undated on undated.record = cells.record
  left join import_outline as outline on outline.record = cells.record
  {{lookup_joins}}
  {{number_joins}}
  -- Items and payments of a document go with it.
  where outline.kind is distinct from 'part'
),
typed as (
  select
    *,
    coalesce(type_word_meaning, case when type_text is null then {{usual_type}} end) as type_meaning,
    issue_day as issue_date,
    due_day as due_date_stated,
    settlement_day as settlement_date,
    issue_date_text is not null and issue_day is null and not coalesce(issue_is_no_date, true) as is_bad_issue,
    due_date_text is not null and due_day is null and not coalesce(due_is_no_date, true) as is_bad_due,
    settlement_date_text is not null and settlement_day is null and not coalesce(settlement_is_no_date, true)
      as is_bad_settlement,
    coalesce(due_is_no_date, false) or coalesce(settlement_is_no_date, false) as has_no_date_mark,
    case
      -- What has no amount of its own, such as money on account in a report, is worth what is open of it.
      when {{has_amount}} and amount_number = 0 and open_number <> 0 then open_number
      when {{has_amount}} then amount_number
      when {{has_debit_or_credit}} and (debit_number is not null or credit_number is not null)
        then coalesce(debit_number, 0) - coalesce(credit_number, 0)
      when not {{has_debit_or_credit}} then open_number + coalesce(paid_number, 0)
    end as amount_as_read,
    coalesce(currency_word_meaning, case when currency_text is null then cell_currency end, default_currency) as currency,
    coalesce(currency_digits, case when cell_currency is null then default_digits else cell_digits end, default_digits)
      as minor_digits,
    currency_text is null and cell_currency is null as is_currency_assumed,
    currency_text is not null and currency_word_meaning is null as is_bad_currency
  from read
  cross join import_choices
),
signed as (
  select
    *,
    case
      when type_meaning in ('invoice', 'credit_note', 'receipt', 'refund', 'opening')
        and not (type_meaning = 'invoice' and amount_as_read < 0) then type_meaning
      when amount_as_read < 0 and {{are_credits_receipts}} then 'receipt'
      when amount_as_read < 0 then 'credit_note'
      else 'invoice'
    end as meaning,
    case
      when type_meaning in ('credit_note', 'receipt') then -1
      when type_meaning in ('refund') then 1
      when amount_as_read < 0 then -1
      else 1
    end as sign
  from typed
),
amounts as (
  select
    *,
    case when meaning = 'refund' then 'adjustment' else meaning end as kind,
    in_minor_units(sign * abs(amount_as_read), minor_digits) as amount,
    in_minor_units(case
      when {{open_is_amount}} then null
      when sign < 0 then -abs(open_number)
      when amount_as_read < 0 then -open_number
      else open_number
    end, minor_digits) as open_amount,
    in_minor_units(sign * abs(paid_number), minor_digits) as paid_amount,
    in_minor_units(sign * abs(write_off_number), minor_digits) as write_off_stated,
    in_minor_units(sign * abs(net_number), minor_digits) as amount_net
  from signed
),
whole as (
  select
    record,
    source_line,
    coalesce(entity_text, default_entity) as entity_id,
    coalesce(customer_id_text, customer_name_text, '-') as customer_id,
    customer_name_text as customer_name,
    parent_text as parent_id,
    segment_text as segment,
    country_text as country,
    sales_rep_text as sales_rep,
    coalesce(number_text, '#' || source_line) as number,
    number_text is not null as has_number,
    kind,
    -- Kept only where nobody knows what it means.
    case when type_word_meaning is null then type_text end as type_text,
    type_meaning,
    case when status_word_meaning is null then status_text end as status_text,
    status_word_meaning as status_meaning,
    issue_date,
    due_date_stated,
    settlement_date,
    has_no_date_mark,
    currency,
    minor_digits,
    is_currency_assumed,
    amount,
    amount_net,
    open_amount,
    paid_amount,
    write_off_stated,
    amount_as_read,
    amount_number,
    debit_number,
    credit_number,
    open_number,
    paid_number,
    terms_text,
    terms_days,
    terms_word_meaning as terms_rule,
    try_cast(credit_limit_number as decimal(18, 3)) as credit_limit,
    try_cast(insured_limit_number as decimal(18, 3)) as insured_limit,
    case when {{has_public}} then coalesce(public_word_meaning = 'true', false) end as is_public_body,
    case
      when {{has_dispute}} then coalesce(dispute_word_meaning <> 'false', false)
      when {{has_dispute_reason}} then dispute_reason_text is not null
    end as is_disputed,
    coalesce(dispute_reason_text, case when dispute_word_meaning = 'reason' then dispute_text end) as dispute_reason,
    (credit_limit_text is not null and credit_limit_number is null)
      or (insured_limit_text is not null and insured_limit_number is null)
      or (amount_net_text is not null and net_number is null) as has_unread_extra,
    case
      when is_header then 'header_row'
      when outline_kind in ('total', 'head', 'grand') then 'total_row'
      when outline_kind = 'heading' then 'group_row'
      when outline_kind = 'note' then 'note_row'
      when issue_date is null and regexp_matches(first_filled, total_words())
        and (number_text is null or regexp_matches(number_text, total_words())) then 'total_row'
      when issue_date is null and filled_cells <= 1 then 'note_row'
      when has_too_many_cells then 'too_many_cells'
      when has_too_few_cells then 'too_few_cells'
      when deleted_word_meaning = 'true' then 'deleted'
      when deleted_word_meaning in ('void', 'draft', 'deleted', 'cancelled') then deleted_word_meaning
      when number_text = '/' then 'draft'
      when status_word_meaning in ('void', 'draft', 'deleted', 'cancelled') then status_word_meaning
      when type_meaning in ('payable', 'draft', 'internal') then type_meaning
      when is_repeated and number_text is not null then 'repeated_row'
      when is_bad_issue or is_bad_due or is_bad_settlement then 'unreadable_date'
      when issue_date is null then 'no_date'
      when amount_text is not null and amount_number is null
        or debit_text is not null and debit_number is null
        or credit_text is not null and credit_number is null
        or open_amount_text is not null and open_number is null
        or paid_amount_text is not null and paid_number is null
        or write_off_text is not null and write_off_number is null then 'unreadable_amount'
      when amount_as_read is null then 'no_amount'
      when is_bad_currency then 'unreadable_currency'
    end as reason,
    case
      when is_bad_issue or issue_date is null then 'issue_date'
      when is_bad_due then 'due_date'
      when is_bad_settlement then 'settlement_date'
      when amount_text is not null and amount_number is null then 'amount'
      when debit_text is not null and debit_number is null then 'debit'
      when credit_text is not null and credit_number is null then 'credit'
      when open_amount_text is not null and open_number is null then 'open_amount'
      when paid_amount_text is not null and paid_number is null then 'paid_amount'
      when write_off_text is not null and write_off_number is null then 'write_off'
      when amount_as_read is null then 'amount'
      when is_bad_currency then 'currency'
    end as faulty_role,
    hash(entity_text, customer_id_text, customer_name_text, currency, segment_text, country_text, sales_rep_text, terms_text,
      public_word_meaning{{dimensions}}) as set_hash{{dimensions}}
  from amounts
)
select {{stored}}
from whole;
