import type { Engine, Row } from '../../engine/types.ts'
import { column, fill, integer, list, table } from '../rows/fill.ts'
import type { Mapping, PreviewRow, Role, Staged } from '../types.ts'
import { dropLines, readAccountLines, type LineFormat } from './load-lines.ts'

const previewSize = 20

/** Where the value of a role stands once the lines are read. */
const readColumns: Readonly<Partial<Record<Role, string>>> = {
  entity: 'entity_id', account: 'account', customer_id: 'customer_id', customer_name: 'customer_name', country: 'country',
  document_number: 'number', document_type: 'class', issue_date: 'item_date', due_date: 'due_date', currency: 'currency',
  amount: 'amount', debit: 'debit', credit: 'credit', lettering: 'lettering', settlement_date: 'settled_date', label: 'label',
  payment_terms: 'terms_text',
}

/** The first records, as they stand and as they will be read: by the same SQL as the import. */
export async function previewLines(
  engine: Engine, staged: Staged, mapping: Mapping, format: LineFormat,
): Promise<readonly PreviewRow[]> {
  await readAccountLines(engine, staged, mapping, format)
  const indices = Array.from({ length: staged.reading.columns }, (_, index) => index)
  const { rows } = await engine.query(fill(`
    select lines.*, {{cells}}
    from account_lines as lines
    join {{staging}} as staged on staged.rowid = lines.record
    order by lines.record
    limit {{limit}}`, {
    cells: list(indices.map(index => fill('staged.{{cell}} as {{cell}}', { cell: column(index) }))),
    staging: table(staged.table), limit: integer(previewSize),
  }))
  await dropLines(engine, format)
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
