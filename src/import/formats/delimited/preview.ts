import type { Engine, Row } from '../../../engine/types.ts'
import type { Mapping, PreviewRow, Role, Staged } from '../../types.ts'
import { column, fill, integer, list, table } from '../../rows/fill.ts'
import { noHabits, type Habits } from './habits.ts'
import { readRows } from './read-rows.ts'

const previewSize = 20

/** Where the value of a role stands in `import_rows`; flags and word columns show what they mean. */
const readColumns: Readonly<Partial<Record<Role, string>>> = {
  entity: 'entity_id', customer_id: 'customer_id', customer_name: 'customer_name', parent: 'parent_id', segment: 'segment',
  country: 'country', sales_rep: 'sales_rep', document_number: 'number', document_type: 'kind', status: 'status_meaning',
  issue_date: 'issue_date', due_date: 'due_date_stated', settlement_date: 'settlement_date', currency: 'currency',
  amount: 'amount', debit: 'debit_number', credit: 'credit_number', amount_net: 'amount_net', open_amount: 'open_amount',
  paid_amount: 'paid_amount', write_off: 'write_off_stated', payment_terms: 'terms_days', credit_limit: 'credit_limit',
  insured_limit: 'insured_limit', is_public_body: 'is_public_body', dispute: 'is_disputed', dispute_reason: 'dispute_reason',
}

/** The first records, as they stand and as they will be read: by the same SQL as the import. */
export async function previewDelimited(
  engine: Engine, staged: Staged, mapping: Mapping, habits: Habits = noHabits,
): Promise<readonly PreviewRow[]> {
  const { reading, table: name } = staged
  await readRows(engine, staged, mapping, [], habits, previewSize)
  const indices = Array.from({ length: reading.columns }, (_, index) => index)
  const { rows } = await engine.query(fill(
    'select import_rows.*, {{cells}} from import_rows join {{staging}} as staged on staged.rowid = record '
    + 'order by record limit {{limit}}',
    { cells: list(indices.map(index => fill('staged.{{cell}} as {{cell}}', { cell: column(index) }))),
      staging: table(name), limit: integer(previewSize) }))
  const roles = mapping.columns.map(({ role }) => role).filter(role => readColumns[role] !== undefined)
  return rows.map(row => previewRow(row, indices, roles))
}

function previewRow(row: Row, indices: readonly number[], roles: readonly Role[]): PreviewRow {
  const text = (name: string): string | null => {
    const value = row[name]
    return value === null || value === undefined ? null : String(value).replace(/(\.\d{3})0+$/, '$1')
  }
  const reason = text('reason')
  return {
    line: Number(row['source_line']),
    cells: indices.map(index => text(`c${String(index)}`) ?? ''),
    read: Object.fromEntries(roles.map(role => [role, text(readColumns[role] ?? '')])),
    ...(reason === null ? {} : { setAside: reason }),
  }
}
