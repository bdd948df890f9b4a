-- The lines of receivables as they are read: each with the entry it belongs to, what it is by what stands against it
-- there, and why it is set aside, if it is. Where the entry does not balance, the name of its journal tells. Texts take
-- longest to store: what others tell (`account_id`, `is_own_customer`) is left to them.
create or replace temp table fec_receivables as
with
cells as (
  select
    staged.rowid as record,
    {{customer_id}} as auxiliary,
    coalesce({{journal}}, '') as journal,
    {{journal_name}} as journal_name,
    {{entry_number}} as entry_number,
    nullif({{document_number}}, '-') as piece,
    nullif({{reference}}, '-') as invoice_number,
    {{label}} as label,
    {{lettering}} as lettering,
    {{lettering_date}} as lettering_date,
    {{posting_date}} as entry_date_text,
    {{issue_date}} as piece_date_text,
    {{due_date}} as due_date_text,
    {{has_cells_beyond}} as has_cells_beyond,
    {{are_cells_missing}} as are_cells_missing
  from {{staging}}
  semi join fec_receivable_cells on fec_receivable_cells.cell = {{account_cell}}
),
lines as (
  select
    record,
    source_line,
    account_id,
    debit,
    credit,
    is_unreadable,
    coalesce(debit, 0) - coalesce(credit, 0) as amount,
    case when numbered.entry_id is not null then 1 when dated.entry_id is not null then 2 end as pass,
    coalesce(numbered.entry_id, dated.entry_id) as entry_id,
    coalesce(numbered.debit_classes, dated.debit_classes, 0) as debit_classes,
    coalesce(numbered.credit_classes, dated.credit_classes, 0) as credit_classes,
    coalesce(numbered.nature, dated.nature, 0) as nature,
    coalesce(numbered.receivable_credits, dated.receivable_credits, 0) as receivable_credits
  from fec_lines
  left join fec_numbered_keys as numbered
    on numbered.line_key = hash(fec_lines.number_key, fec_lines.day_key, fec_lines.piece_key)
    and numbered.level is not null and numbered.has_receivable
  left join fec_dated_keys as dated
    on dated.line_key = hash(fec_lines.day_key, fec_lines.piece_key)
    and dated.level is not null and dated.has_receivable
  where fec_lines.class = 1
),
read as (
  select
    cells.*,
    lines.* exclude (record),
    fec_accounts.account,
    sub_accounts.account_of_411,
    entry_day.value as entry_date,
    piece_day.value as piece_date,
    due_day.value as due_date,
    due_date_text is not null and due_day.value is null and not coalesce(due_day.is_no_date, true)
      as is_due_date_unread,
    journals.is_bank,
    journals.is_sales,
    journals.is_opening as is_opening_journal
  from cells
  -- Each of these has its line. Joined as if it might not, the narrow lines are gathered and not the wide cells.
  left join lines on lines.record = cells.record
  join fec_accounts on fec_accounts.account_id = lines.account_id
  join fec_journals as journals
    on journals.journal = cells.journal and coalesce(journals.journal_name, '') = coalesce(cells.journal_name, '')
  left join date_readings as entry_day on entry_day.role = 'posting_date' and entry_day.text = entry_date_text
  left join date_readings as piece_day on piece_day.role = 'issue_date' and piece_day.text = piece_date_text
  left join date_readings as due_day on due_day.role = 'due_date' and due_day.text = due_date_text
  left join fec_sub_accounts as sub_accounts on sub_accounts.account_id = lines.account_id
),
judged as (
  select
    read.* exclude (nature, receivable_credits),
    coalesce(entries.debit_classes, read.debit_classes) as debits,
    coalesce(entries.credit_classes, read.credit_classes) as credits,
    coalesce(entries.nature, read.nature) as nature,
    coalesce(entries.receivable_credits, read.receivable_credits) as receivable_credits,
    coalesce(mixed.debit_cash >= mixed.debit_sale, true) as is_more_cash_debited,
    coalesce(mixed.credit_cash > mixed.credit_sale, false) as is_more_cash_credited,
    is_opening_journal and coalesce(entries.nature, read.nature) & 2 = 0 as is_opening
  from read
  left join fec_entries as entries on entries.pass = read.pass and entries.entry_id = read.entry_id
  left join fec_mixed as mixed on mixed.pass = read.pass and mixed.entry_id = read.entry_id
)
select
  record,
  source_line,
  account_id,
  coalesce(auxiliary, account_of_411, account) as customer_id,
  auxiliary is null and account_of_411 is null as is_own_customer,
  auxiliary is null as is_from_account,
  coalesce(invoice_number, piece) as number,
  case when invoice_number is null and piece is null
    then coalesce(nullif(concat_ws(' ', journal, entry_number), ''), '#' || source_line) end as stand_in,
  -- Only money that the source did not match is searched for numbers.
  case when amount < 0 and coalesce(starts_with(lettering, '*'), true) then label end as label,
  case when amount > 0 and due_date_text is null then fec_date_in_label(label) end as date_in_label,
  lettering,
  lettering_date,
  entry_date,
  piece_date,
  due_date,
  amount,
  pass,
  entry_id,
  nature,
  receivable_credits,
  case
    when has_cells_beyond then 'too_many_cells'
    when are_cells_missing then 'too_few_cells'
    when entry_date_text is null then 'no_date'
    when entry_date is null or is_due_date_unread then 'unreadable_date'
    when is_unreadable then 'unreadable_amount'
    when debit is null and credit is null then 'no_amount'
  end as reason,
  case
    when entry_date is null then 'posting_date'
    when is_due_date_unread then 'due_date'
    when is_unreadable or debit is null and credit is null then '{{amount_role}}'
  end as faulty_role,
  cast(case
    when is_opening then 'opening'
    when entry_id is null and is_bank then case when amount > 0 then 'refund' else 'payment' end
    when entry_id is null and amount < 0 and is_sales then 'credit_note'
    when entry_id is null then case when amount >= 0 then 'invoice' else 'payment' end
    when amount >= 0 then case
      when credits & 8 = 8 and (credits & 2 = 0 or is_more_cash_credited) then 'refund'
      when credits & 18 <> 0 then 'invoice'
      when credits & 1 = 1 then 'transferred'
      when credits & 4 = 4 then 'invoice'
      when credits & 32 = 32 then 'write_off'
      when credits & 128 = 128 then 'exchange'
      when credits & 64 = 64 then 'discount'
      when credits & 256 = 256 then 'rounding'
      else 'claim'
    end
    when debits & 8 = 8 and is_more_cash_debited then 'payment'
    when debits & 2 = 2 then 'credit_note'
    when debits & 16 = 16 then 'payment'
    when debits & 32 = 32 then 'write_off'
    when debits & 1 = 1 then 'transfer'
    when debits & 64 = 64 then 'discount'
    when debits & 4 = 4 then 'credit_note'
    when debits & 128 = 128 then 'exchange'
    when debits & 256 = 256 then 'rounding'
    else 'transfer'
  end as fec_class) as class
from judged;

create or replace temp view fec_classified as
select fec_receivables.*, fec_accounts.account, fec_accounts.ledger
from fec_receivables
join fec_accounts on fec_accounts.account_id = fec_receivables.account_id
where reason is null;

-- Openings are told by their journal, or by being a first entry of balance-sheet accounts.
update fec_receivables
set class = 'opening'
where nature & 3 = 1 and reason is null and entry_date = (select min(entry_date) from fec_classified);
