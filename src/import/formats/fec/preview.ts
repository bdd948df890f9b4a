import type { Engine, Row } from '../../../engine/types.ts'
import { column, fill, integer, list, table } from '../../rows/fill.ts'
import type { Mapping, PreviewRow, Role, Staged } from '../../types.ts'
import { dateTextOf } from './dates.ts'
import { readLines, readReceivables, textOf } from './read-lines.ts'

const previewSize = 20

/** Where the value of a role stands once the lines are read. */
const readColumns: Readonly<Partial<Record<Role, string>>> = {
  account: 'account', journal: 'journal', entry_number: 'entry_number', posting_date: 'posted', issue_date: 'piece_date',
  due_date: 'due_date', customer_id: 'customer_id', customer_name: 'customer_name', document_number: 'piece',
  reference: 'invoice_number', label: 'label', lettering: 'lettering', debit: 'debit', credit: 'credit', amount: 'amount',
}

/** The first lines, as they stand and as they will be read; those outside receivables say so. */
export async function previewFec(engine: Engine, staged: Staged, mapping: Mapping): Promise<readonly PreviewRow[]> {
  await readLines(engine, staged, mapping, previewSize)
  await readReceivables(engine, staged, mapping, previewSize)
  const indices = Array.from({ length: staged.reading.columns }, (_, index) => index)
  const { rows } = await engine.query(fill(`
    select lines.source_line, lines.account, {{journal}} as journal,
      {{entry_number}} as entry_number, lines.debit, lines.credit,
      coalesce(lines.debit, 0) - coalesce(lines.credit, 0) as amount,
      entry_day.value as posted, piece_date, due_date, customer_id, customer_name, {{piece}} as piece,
      invoice_number, label, lettering,
      case when receivables.record is null then 'other_account' else reason end as reason, {{cells}}
    from fec_lines as lines
    join {{staging}} as staged on staged.rowid = lines.record
    left join date_readings as entry_day on entry_day.role = 'posting_date' and entry_day.text = {{posted}}
    left join fec_receivables as receivables on receivables.record = lines.record
    order by lines.record
    limit {{limit}}`, {
    cells: list(indices.map(index => fill('staged.{{cell}} as {{cell}}', { cell: column(index) }))),
    journal: textOf(mapping, 'journal'), entry_number: textOf(mapping, 'entry_number'),
    piece: textOf(mapping, 'document_number'),
    posted: dateTextOf(mapping, 'posting_date'), staging: table(staged.table), limit: integer(previewSize),
  }))
  const roles = mapping.columns.map(({ role }) => role).filter(role => readColumns[role] !== undefined)
  return rows.map(row => previewRow(row, indices, roles))
}

function previewRow(row: Row, indices: readonly number[], roles: readonly Role[]): PreviewRow {
  const text = (name: string): string | null => {
    const value = row[name]
    return value === null || value === undefined || value === '' ? null : String(value)
  }
  const reason = text('reason')
  return {
    line: Number(row['source_line']),
    cells: indices.map(index => text(`c${String(index)}`) ?? ''),
    read: Object.fromEntries(roles.map(role => [role, text(readColumns[role] ?? '')])),
    ...(reason === null ? {} : { setAside: reason }),
  }
}
