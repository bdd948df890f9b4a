-- The lines of receivables as they are read, each with the entry it belongs to, and why it is set aside, if it is.
create or replace temp table fec_receivables as
with cells as (
  select
    staged.rowid as record,
    {{account_name}} as account_name,
    {{customer_id}} as auxiliary,
    {{customer_name}} as auxiliary_name,
    coalesce({{journal}}, '') as journal,
    {{journal_name}} as journal_name,
    {{entry_number}} as entry_number,
    {{document_number}} as piece,
    {{reference}} as invoice_number,
    {{label}} as label,
    {{lettering}} as lettering,
    {{lettering_date}} as lettering_date,
    {{posting_date}} as entry_date_text,
    {{issue_date}} as piece_date_text,
    {{due_date}} as due_date_text,
    {{has_cells_beyond}} as has_cells_beyond,
    {{are_cells_missing}} as are_cells_missing
  from {{staging}}
  where left(ltrim({{account_cell}}), 3) in ('411', '413', '416', '417')
)
select
  cells.record,
  fec_lines.source_line,
  journal,
  journal_name,
  entry_number,
  fec_lines.account,
  left(fec_lines.account, 3) as ledger,
  coalesce(auxiliary, case when sub_accounts.account is null then fec_lines.account
    else '411' || substr(fec_lines.account, 4) end) as customer_id,
  coalesce(auxiliary_name, case when auxiliary is null and sub_accounts.account is null then account_name end)
    as customer_name,
  auxiliary is null as is_from_account,
  nullif(piece, '-') as piece,
  nullif(invoice_number, '-') as invoice_number,
  label,
  lettering,
  lettering_date,
  entry_day.value as entry_date,
  piece_day.value as piece_date,
  due_day.value as due_date,
  coalesce(fec_lines.debit, 0) - coalesce(fec_lines.credit, 0) as amount,
  case when numbered.level is not null then 1 when dated.level is not null then 2 end as pass,
  coalesce(numbered.entry_id, dated.entry_id) as entry_id,
  case
    when has_cells_beyond then 'too_many_cells'
    when are_cells_missing then 'too_few_cells'
    when entry_date_text is null then 'no_date'
    when entry_day.value is null
      or due_date_text is not null and due_day.value is null and not coalesce(due_day.is_no_date, true)
      then 'unreadable_date'
    when fec_lines.is_unreadable then 'unreadable_amount'
    when fec_lines.debit is null and fec_lines.credit is null then 'no_amount'
  end as reason,
  case
    when entry_day.value is null then 'posting_date'
    when due_date_text is not null and due_day.value is null and not coalesce(due_day.is_no_date, true) then 'due_date'
    when fec_lines.is_unreadable or fec_lines.debit is null and fec_lines.credit is null then '{{amount_role}}'
  end as faulty_role
from cells
join fec_lines on fec_lines.record = cells.record
left join date_readings as entry_day on entry_day.role = 'posting_date' and entry_day.text = entry_date_text
left join date_readings as piece_day on piece_day.role = 'issue_date' and piece_day.text = piece_date_text
left join date_readings as due_day on due_day.role = 'due_date' and due_day.text = due_date_text
left join fec_accounts as sub_accounts
  on left(fec_lines.account, 3) <> '411' and sub_accounts.account = '411' || substr(fec_lines.account, 4)
left join (select number_key, day_key, piece_key, level, entry_id from fec_numbered_keys where level is not null) as numbered
  on numbered.number_key = fec_lines.number_key and numbered.day_key = fec_lines.day_key
  and numbered.piece_key = fec_lines.piece_key
left join (select day_key, piece_key, level, entry_id from fec_dated_keys where level is not null) as dated
  on dated.day_key = fec_lines.day_key and dated.piece_key = fec_lines.piece_key;
