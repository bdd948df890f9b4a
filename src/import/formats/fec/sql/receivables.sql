-- The lines of receivables as they are read, each with the entry it belongs to, and why it is set aside, if it is.
create or replace temp table fec_receivables as
with cells as (
  select
    staged.rowid as record,
    {{account_name}} as account_name,
    {{customer_id}} as auxiliary,
    {{customer_name}} as auxiliary_name,
    {{journal_name}} as journal_name,
    {{reference}} as invoice_number,
    {{label}} as label,
    {{lettering}} as lettering,
    {{lettering_date}} as lettering_date,
    {{issue_date}} as piece_date_text,
    {{due_date}} as due_date_text,
    {{has_cells_beyond}} as has_cells_beyond,
    {{are_cells_missing}} as are_cells_missing
  from {{staging}}
  where regexp_matches({{account}}, '^41[1367]')
)
select
  fec_lines.record,
  fec_lines.source_line,
  fec_lines.journal,
  fec_lines.entry_number,
  fec_lines.account,
  left(fec_lines.account, 3) as ledger,
  coalesce(auxiliary, case when sub_accounts.account is null then fec_lines.account
    else '411' || substr(fec_lines.account, 4) end) as customer_id,
  coalesce(auxiliary_name, case when auxiliary is null then account_name end) as customer_name,
  journal_name,
  nullif(nullif(fec_lines.piece, ''), '-') as piece,
  nullif(invoice_number, '-') as invoice_number,
  label,
  lettering,
  lettering_date,
  entry_day.value as entry_date,
  piece_day.value as piece_date,
  due_day.value as due_date,
  coalesce(fec_lines.debit, 0) - coalesce(fec_lines.credit, 0) as amount,
  coalesce(numbered.level, dated.level) as level,
  case when numbered.level is not null then 1 when dated.level is not null then 2 end as pass,
  coalesce(numbered.entry_id, dated.entry_id) as entry_id,
  case
    when has_cells_beyond then 'too_many_cells'
    when are_cells_missing then 'too_few_cells'
    when fec_lines.entry_date = '' then 'no_date'
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
left join date_readings as entry_day on entry_day.role = 'posting_date' and entry_day.text = fec_lines.entry_date
left join date_readings as piece_day on piece_day.role = 'issue_date' and piece_day.text = piece_date_text
left join date_readings as due_day on due_day.role = 'due_date' and due_day.text = due_date_text
left join fec_accounts as sub_accounts
  on fec_lines.account not like '411%' and sub_accounts.account = '411' || substr(fec_lines.account, 4)
left join (select * from fec_numbered_keys where level is not null) as numbered
  on numbered.journal = fec_lines.journal and numbered.entry_number = fec_lines.entry_number
  and numbered.entry_date = fec_lines.entry_date and numbered.piece = fec_lines.piece
left join (select * from fec_dated_keys where level is not null) as dated
  on numbered.level is null and dated.journal = fec_lines.journal and dated.entry_date = fec_lines.entry_date
  and dated.piece = fec_lines.piece;
