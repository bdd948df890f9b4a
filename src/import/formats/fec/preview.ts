import type { Engine } from '../../../engine/types.ts'
import { fill } from '../../rows/fill.ts'
import { previewRows, previewSize, type ReadColumns } from '../../rows/preview.ts'
import { stagedRows } from '../../rows/source.ts'
import type { Mapping, PreviewRow, Staged } from '../../types.ts'
import { dateTextOf } from './dates.ts'
import { readLines, readReceivables, textOf } from './read-lines.ts'

/** Where the value of a role stands once the lines are read. */
const readColumns: ReadColumns = {
  account: 'account', journal: 'journal', entry_number: 'entry_number', posting_date: 'posted', issue_date: 'piece_date',
  due_date: 'due_date', customer_id: 'customer_id', customer_name: 'customer_name', document_number: 'piece',
  reference: 'invoice_number', label: 'label', lettering: 'lettering', debit: 'debit', credit: 'credit', amount: 'amount',
}

/** The first lines, as they stand and as they will be read; those outside receivables say so. */
export async function previewFec(engine: Engine, staged: Staged, mapping: Mapping): Promise<readonly PreviewRow[]> {
  await readLines(engine, staged, mapping, previewSize)
  await readReceivables(engine, staged, mapping, previewSize)
  return previewRows(engine, staged, mapping, readColumns, fill(`
    select lines.record, lines.source_line, accounts.account, {{journal}} as journal, {{entry_number}} as entry_number,
      lines.debit, lines.credit, coalesce(lines.debit, 0) - coalesce(lines.credit, 0) as amount,
      entry_day.value as posted, piece_date, due_date, customer_id,
      case when receivables.record is not null
        then coalesce({{customer_name}}, case when is_own_customer then {{account_name}} end) end as customer_name,
      {{piece}} as piece,
      case when receivables.record is not null then {{reference}} end as invoice_number,
      case when receivables.record is not null then {{label}} end as label, lettering,
      case when receivables.record is null then 'other_account' else reason end as reason
    from fec_lines as lines
    join fec_accounts as accounts on accounts.account_id = lines.account_id
    join {{staging}} on staged.rowid = lines.record
    left join date_readings as entry_day on entry_day.role = 'posting_date' and entry_day.text = {{posted}}
    left join fec_receivables as receivables on receivables.record = lines.record`, {
    journal: textOf(mapping, 'journal'), entry_number: textOf(mapping, 'entry_number'),
    piece: textOf(mapping, 'document_number'), reference: textOf(mapping, 'reference'),
    label: textOf(mapping, 'label'), customer_name: textOf(mapping, 'customer_name'), account_name: textOf(mapping, 'account_name'),
    posted: dateTextOf(mapping, 'posting_date'), staging: stagedRows(staged, previewSize),
  }))
}
