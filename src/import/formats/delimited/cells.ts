import type { Engine } from '../../../engine/types.ts'
import type { ColumnMapping, Mapping, Role, Staged } from '../../types.ts'
import { cell, fill, list, more, nothing } from '../../rows/fill.ts'
import { columnOf, dimensionName, isCellMissing, sourceLines, stagedRows } from '../../rows/source.ts'
import cellsTemplate from './sql/cells.sql?raw'

/** The roles with a text column in `import_cells`: all but posting dates, dimensions and what is left out. */
const cellRoles = [
  'entity', 'customer_id', 'customer_name', 'parent', 'segment', 'country', 'sales_rep', 'document_number',
  'document_type', 'status', 'is_deleted', 'issue_date', 'due_date', 'settlement_date', 'currency', 'amount', 'debit',
  'credit', 'amount_net', 'open_amount', 'paid_amount', 'write_off', 'payment_terms', 'credit_limit', 'insured_limit',
  'is_public_body', 'dispute', 'dispute_reason',
] as const satisfies readonly Role[]

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
    is_first_missing: isCellMissing(staged, Math.max(0, headed - 1)),
    has_cells_beyond: beyond.length === 0
      ? nothing('boolean')
      : fill('coalesce({{beyond}}) is not null', { beyond: list(beyond) }),
    dimensions: more(dimensions.map(({ index }) => fill('{{value}} as {{name}}', { value: cell(index), name: dimensionName(index) }))),
    staging: stagedRows(staged, limit),
  }))
}

/** Columns up to the last one that has a header: a record must reach that far. */
function headedColumns(header: readonly string[]): number {
  return header.findLastIndex(name => name.trim() !== '') + 1
}
