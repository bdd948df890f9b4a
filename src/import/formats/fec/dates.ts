import type { Engine } from '../../../engine/types.ts'
import { readDates, type DateSource } from '../../rows/dates.ts'
import { column, fill, nothing, type Fragment } from '../../rows/fill.ts'
import { firstRow } from '../../rows/queries.ts'
import { columnOf, stagedRows } from '../../rows/source.ts'
import type { Mapping, Role, Staged } from '../../types.ts'

/** A date as it is written, without the time that may follow its eight digits. */
export function dateText(index: number): Fragment {
  return fill('fec_date({{cell}})', { cell: column(index) })
}

/** The same for the column of a role; nothing where there is none. */
export function dateTextOf(mapping: Mapping, role: Role): Fragment {
  const mapped = columnOf(mapping, role)
  return mapped ? dateText(mapped.index) : nothing('varchar')
}

/**
 * Fills `date_readings` with the dates of all lines, or of the first `limit`: to tell apart those of receivables takes
 * longer than to read the others, which are the same days.
 */
export async function readFecDates(engine: Engine, staged: Staged, mapping: Mapping, limit?: number): Promise<void> {
  const from = stagedRows(staged, limit)
  const sources = (['posting_date', 'issue_date', 'due_date'] as const).flatMap((role): DateSource[] => {
    const mapped = columnOf(mapping, role)
    return mapped
      ? [{ role, order: mapped.dateOrder ?? 'ymd_compact', text: dateText(mapped.index), from }]
      : []
  })
  await readDates(engine, sources, JSON.stringify(sources))
}

/** The day up to which the file speaks: its last entry, whatever account it is on. */
export async function lastEntryDate(engine: Engine, staged: Staged, mapping: Mapping): Promise<string | undefined> {
  await readFecDates(engine, staged, mapping)
  const { value } = await firstRow(engine, "select max(value) as value from date_readings where role = 'posting_date'")
  return typeof value === 'string' ? value : undefined
}
