-- The lines of receivables as they are read, each with the entry it belongs to, and why it is set aside, if it is.
create or replace temp table fec_receivables as
with
lines as materialized (
  select fec_lines.*
  from fec_lines
  join fec_accounts on fec_accounts.account = fec_lines.account
  where is_receivable
),
cells as materialized (
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
  where fec_family({{account_cell}}) in ('411', '413', '416', '417')
)
select
  cells.record,
  lines.source_line,
  journal,
  journal_name,
  entry_number,
  lines.account,
  left(lines.account, 3) as ledger,
  coalesce(auxiliary, case when sub_accounts.account is null then lines.account
    else '411' || substr(lines.account, 4) end) as customer_id,
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
  coalesce(lines.debit, 0) - coalesce(lines.credit, 0) as amount,
  case when numbered.level is not null then 1 when dated.level is not null then 2 end as pass,
  coalesce(numbered.entry_id, dated.entry_id) as entry_id,
  case
    when has_cells_beyond then 'too_many_cells'
    when are_cells_missing then 'too_few_cells'
    when entry_date_text is null then 'no_date'
    when entry_day.value is null
      or due_date_text is not null and due_day.value is null and not coalesce(due_day.is_no_date, true)
      then 'unreadable_date'
    when lines.is_unreadable then 'unreadable_amount'
    when lines.debit is null and lines.credit is null then 'no_amount'
  end as reason,
  case
    when entry_day.value is null then 'posting_date'
    when due_date_text is not null and due_day.value is null and not coalesce(due_day.is_no_date, true) then 'due_date'
    when lines.is_unreadable or lines.debit is null and lines.credit is null then '{{amount_role}}'
  end as faulty_role
from cells
join lines on lines.record = cells.record
left join date_readings as entry_day on entry_day.role = 'posting_date' and entry_day.text = entry_date_text
left join date_readings as piece_day on piece_day.role = 'issue_date' and piece_day.text = piece_date_text
left join date_readings as due_day on due_day.role = 'due_date' and due_day.text = due_date_text
left join fec_accounts as sub_accounts
  on left(lines.account, 3) <> '411' and sub_accounts.account = '411' || substr(lines.account, 4)
left join (select * from fec_numbered_keys where level is not null and has_receivable) as numbered
  on numbered.number_key = lines.number_key and numbered.day_key = lines.day_key
  and numbered.piece_key = lines.piece_key
left join (select * from fec_dated_keys where level is not null and has_receivable) as dated
  on dated.day_key = lines.day_key and dated.piece_key = lines.piece_key;
