import type { Engine } from '../../engine/types.ts'
import type { ColumnMapping, Mapping, Staged } from '../types.ts'
import { cell, fill, integer, list, table, type Fragment } from './fill.ts'
import { columnOf, dimensionColumns } from './source.ts'

/** More values than this are names, not groups. */
const valueLimit = 1000

/** More combinations than this make every filter slow; columns that would add more are left out. */
const combinationLimit = 50_000

export interface KeptDimension extends ColumnMapping {
  /** Its header, made distinct from every other dimension. */
  readonly name: string
}

interface LeftOut {
  readonly header: string
  readonly notice: 'dimension_too_varied' | 'dimension_too_many_combinations'
}

const builtIn = ['entity', 'customer', 'currency', 'segment', 'country', 'sales_rep', 'terms', 'public_body']

/** Which further columns become dimensions; fewest values first, while their combinations stay few. */
export async function keptDimensions(
  engine: Engine, staged: Staged, mapping: Mapping,
): Promise<{ kept: readonly KeptDimension[]; leftOut: readonly LeftOut[] }> {
  const leftOut: LeftOut[] = []
  const candidates: { column: ColumnMapping; values: number }[] = []
  for (const column of dimensionColumns(mapping)) {
    const values = await countValues(engine, staged, cell(column.index))
    if (values > valueLimit) leftOut.push({ header: column.header, notice: 'dimension_too_varied' })
    else if (values > 0) candidates.push({ column, values })
  }
  candidates.sort((a, b) => a.values - b.values || a.column.index - b.column.index)

  const combined: Fragment[] = (['entity', 'customer_id', 'customer_name', 'currency'] as const).flatMap(role => {
    const column = columnOf(mapping, role)
    return column ? [cell(column.index)] : []
  })
  const fewest = combined.length === 0 ? 1 : await countCombinations(engine, staged, combined)
  const kept: ColumnMapping[] = []
  for (const { column } of candidates) {
    const combinations = await countCombinations(engine, staged, [...combined, cell(column.index)])
    if (combinations > Math.max(combinationLimit, 2 * fewest)) {
      leftOut.push({ header: column.header, notice: 'dimension_too_many_combinations' })
      continue
    }
    combined.push(cell(column.index))
    kept.push(column)
  }
  kept.sort((a, b) => a.index - b.index)
  return { kept: withNames(kept), leftOut }
}

/** Records in the file's own notices which columns were left out. */
export async function noticeLeftOut(
  engine: Engine, sourceFileId: number, leftOut: readonly LeftOut[], records: number,
): Promise<void> {
  for (const { header, notice } of leftOut) {
    await engine.query('insert into source_notices values (?, ?, ?, null, ?)', [sourceFileId, notice, records, header])
  }
}

function withNames(columns: readonly ColumnMapping[]): KeptDimension[] {
  const taken = new Set(builtIn)
  return columns.map(column => {
    const header = column.header.trim() || `(${String(column.index + 1)})`
    let name = header
    for (let copy = 2; taken.has(name); copy += 1) name = `${header} (${String(copy)})`
    taken.add(name)
    return { ...column, name }
  })
}

/** Distinct values of a column, counted no further than one above the limit. */
function countValues(engine: Engine, staged: Staged, value: Fragment): Promise<number> {
  return number(engine, fill(
    'select count(*) as value from (select distinct {{value}} as each from {{staging}} where each is not null limit {{limit}})',
    { value, staging: table(staged.table), limit: integer(valueLimit + 1) }))
}

/** About how many different combinations the cells make. */
function countCombinations(engine: Engine, staged: Staged, cells: readonly Fragment[]): Promise<number> {
  return number(engine, fill('select approx_count_distinct(hash({{cells}})) as value from {{staging}}',
    { cells: list(cells), staging: table(staged.table) }))
}

async function number(engine: Engine, sql: Fragment): Promise<number> {
  const { rows } = await engine.query<{ value: number }>(sql)
  return rows[0]?.value ?? 0
}
