import type { Engine, Row, Value } from '../../engine/types.ts'
import type { Mapping, PreviewRow, Role, Staged } from '../types.ts'
import { column, fill, integer, list, table, type Fragment } from './fill.ts'

/** So many records are shown before the import. */
export const previewSize = 20

/** Where the value of a role stands once the rows are read. */
export type ReadColumns = Readonly<Partial<Record<Role, string>>>

/** The first of the rows that a query reads (record, source_line, reason, values), beside their cells as they stand. */
export async function previewRows(
  engine: Engine, staged: Staged, mapping: Mapping, readColumns: ReadColumns, query: Fragment,
  written: (value: NonNullable<Value>) => string = String,
): Promise<readonly PreviewRow[]> {
  const indices = Array.from({ length: staged.reading.columns }, (_, index) => index)
  const { rows } = await engine.query(fill(`
    select rows_read.*, {{cells}}
    from ({{query}}) as rows_read
    join {{staging}} as staged on staged.rowid = rows_read.record
    order by rows_read.record
    limit {{limit}}`, {
    query, staging: table(staged.table), limit: integer(previewSize),
    cells: list(indices.map(index => fill('staged.{{cell}} as {{cell}}', { cell: column(index) }))),
  }))
  const roles = mapping.columns.map(({ role }) => role).filter(role => readColumns[role] !== undefined)
  const text = (row: Row, name: string): string | null => {
    const value = row[name]
    return value === null || value === undefined || value === '' ? null : written(value)
  }
  return rows.map(row => {
    const reason = text(row, 'reason')
    return {
      line: Number(row['source_line']),
      cells: indices.map(index => text(row, `c${String(index)}`) ?? ''),
      read: Object.fromEntries(roles.map(role => [role, text(row, readColumns[role] ?? '')])),
      ...(reason === null ? {} : { setAside: reason }),
    }
  })
}
