import type { Engine } from '../../engine/types.ts'
import { mayLackCells } from '../read/staging.ts'
import type { ColumnMapping, Mapping, Role, Staged } from '../types.ts'
import { column, fill, flag, integer, list, table, type Fragment } from './fill.ts'
import { loadTable } from './load-table.ts'

/** The column that plays a role, if there is one. */
export function columnOf(mapping: Mapping, role: Role): ColumnMapping | undefined {
  return mapping.columns.find(mapped => mapped.role === role)
}

/** The columns that become dimensions, as many as the import keeps. */
export function dimensionColumns(mapping: Mapping): readonly ColumnMapping[] {
  return mapping.columns.filter(mapped => mapped.role === 'dimension')
}

/** All staged cells of a record as they stand. */
export function allCells({ reading }: Staged): Fragment {
  return list(Array.from({ length: reading.columns }, (_, index) => column(index)))
}

/** The cells of a record that stand in the file, as they stand; null for one that the record does not have. */
export function fileCells({ reading, outline }: Staged): Fragment {
  const cells = Array.from({ length: outline?.fileColumns ?? reading.columns }, (_, index) => column(index))
  return list(mayLackCells(reading) ? cells : cells.map(cell => fill("coalesce({{cell}}, '')", { cell })))
}

/** Whether a record ends before a column. */
export function isCellMissing({ reading }: Staged, index: number): Fragment {
  return mayLackCells(reading) ? fill('{{cell}} is null', { cell: column(index) }) : flag(false)
}

/** The staged records, or the first `limit` of them. */
export function stagedRows(staged: Staged, limit?: number): Fragment {
  return limit === undefined
    ? fill('{{table}} as staged', { table: table(staged.table) })
    : fill('(select rowid, * from {{table}} where rowid < {{limit}}) as staged', { table: table(staged.table), limit: integer(limit) })
}

/** Where the value of a further column stands in the tables of the import. */
export function dimensionName(index: number): Fragment {
  return table(`dimension_${String(index)}`)
}

/** The source line of a record, and the join it needs where lines do not run without a gap. */
export async function sourceLines(engine: Engine, { reading }: Staged): Promise<{ line: Fragment; join: Fragment }> {
  const { lineRuns, headerLine } = reading
  const [first] = lineRuns
  if (lineRuns.length <= 1) {
    const shift = first ? first.line - first.record : headerLine + 1
    return { line: fill('staged.rowid + {{shift}}', { shift: integer(shift) }), join: list([]) }
  }
  await loadTable(engine, 'import_line_runs', { first_record: 'bigint', shift: 'bigint' },
    lineRuns.map(({ record, line }) => [record, line - record]))
  return {
    line: fill('staged.rowid + last_value(shift ignore nulls) over (order by staged.rowid rows between unbounded preceding and current row)', {}),
    join: fill(' left join import_line_runs on first_record = staged.rowid', {}),
  }
}
