import type { Engine } from '../../../engine/types.ts'
import type { ColumnMapping, Mapping, Role, Staged } from '../../types.ts'
import cellsTemplate from './sql/cells.sql?raw'
import { cell, column, fill, integer, list, more, nothing, table, type Fragment } from './fill.ts'
import { loadTable } from './load-table.ts'

/** The roles with a text column in `import_cells`: all but posting dates, dimensions and what is left out. */
const cellRoles = [
  'entity', 'customer_id', 'customer_name', 'parent', 'segment', 'country', 'sales_rep', 'document_number',
  'document_type', 'status', 'is_deleted', 'issue_date', 'due_date', 'settlement_date', 'currency', 'amount', 'debit',
  'credit', 'amount_net', 'open_amount', 'paid_amount', 'write_off', 'payment_terms', 'credit_limit', 'insured_limit',
  'is_public_body', 'dispute', 'dispute_reason',
] as const satisfies readonly Role[]

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

/** The staged records, or the first `limit` of them. */
export function stagedRows(staged: Staged, limit?: number): Fragment {
  return limit === undefined
    ? fill('{{table}} as staged', { table: table(staged.table) })
    : fill('(select rowid, * from {{table}} where rowid < {{limit}}) as staged', { table: table(staged.table), limit: integer(limit) })
}

/** Defines `import_cells`: the staged text under the names of its roles, of the first `limit` records or of all. */
export async function defineCells(
  engine: Engine, staged: Staged, mapping: Mapping, dimensions: readonly ColumnMapping[], limit?: number,
): Promise<void> {
  const { reading } = staged
  const lines = await sourceLines(engine, staged)
  const headed = headedColumns(reading.header)
  const beyond = Array.from({ length: Math.max(0, reading.columns - headed) }, (_, offset) => cell(headed + offset))
  const roles = Object.fromEntries(cellRoles.map(role => {
    const mapped = columnOf(mapping, role)
    return [role, mapped ? cell(mapped.index) : nothing('varchar')]
  }))
  await engine.run(fill(cellsTemplate, {
    ...roles,
    source_line: lines.line,
    lines: lines.join,
    is_first_missing: fill('{{last}} is null', { last: column(Math.max(0, headed - 1)) }),
    has_cells_beyond: beyond.length === 0
      ? nothing('boolean')
      : fill('coalesce({{beyond}}) is not null', { beyond: list(beyond) }),
    dimensions: more(dimensions.map(({ index }) => fill('{{value}} as {{name}}', { value: cell(index), name: dimensionName(index) }))),
    staging: stagedRows(staged, limit),
  }))
}

/** Where the value of a further column stands in the tables of the import. */
export function dimensionName(index: number): Fragment {
  return table(`dimension_${String(index)}`)
}

/** Columns up to the last one that has a header: a record must reach that far. */
function headedColumns(header: readonly string[]): number {
  return header.findLastIndex(name => name.trim() !== '') + 1
}

/** The source line of a record, and the join it needs where lines do not run without a gap. */
async function sourceLines(engine: Engine, { reading }: Staged): Promise<{ line: Fragment; join: Fragment }> {
  const { lineRuns, headerLine } = reading
  const [first] = lineRuns
  if (lineRuns.length <= 1) {
    const shift = first ? first.line - first.record : headerLine + 1
    return { line: fill('staged.rowid + {{shift}}', { shift: integer(shift) }), join: list([]) }
  }
  await loadTable(engine, 'import_line_runs', { first_record: 'bigint', shift: 'bigint' },
    lineRuns.map(({ record, line }) => [record, line - record]))
  return {
    line: fill('staged.rowid + max(shift) over (order by staged.rowid rows between unbounded preceding and current row)', {}),
    join: fill(' left join import_line_runs on first_record = staged.rowid', {}),
  }
}
