import type { Engine } from '../../../engine/types.ts'
import { defineReaders } from '../../rows/readers.ts'
import type { Outline, Staged } from '../../types.ts'
import { addOpenAmount } from './ages.ts'
import { outlineColumns, type KnownRoles } from './columns.ts'
import { findGroups, type GroupHabits } from './groups.ts'
import { findLines } from './lines.ts'

const outlined = new WeakMap<Staged, Promise<Staged>>()

/**
 * A staged list with what its rows are to each other: headings and totals of groups, the items or payments of one
 * document. Where customers stand in headings, a column is added for them. The same list gets the same outline.
 */
export function outlineOf(
  engine: Engine, staged: Staged, known: KnownRoles = new Map(), habits: GroupHabits = {},
): Promise<Staged> {
  if (staged.outline) return Promise.resolve(staged)
  const found = outlined.get(staged)
  if (found) return found
  const promise = findOutline(engine, staged, known, habits)
  outlined.set(staged, promise)
  promise.catch(() => outlined.delete(staged))
  return promise
}

async function findOutline(
  engine: Engine, file: Staged, known: KnownRoles, habits: GroupHabits,
): Promise<Staged> {
  const { ages } = habits
  await defineReaders(engine, file.reading)
  const staged = ages === undefined ? file : await addOpenAmount(engine, file, ages)
  const columns = await outlineColumns(engine, staged, known)
  const table = `${staged.table}_outline`
  await engine.run(`create or replace temp table "${table}" (record bigint, kind varchar, document bigint, label varchar)`)
  const lines = await findLines(engine, staged, columns, table)
  const grouped = await findGroups(engine, staged, columns, table, habits)
  const { rows } = await engine.query<{ records: number }>(`select count(*) as records from "${table}"`)
  if ((rows[0]?.records ?? 0) === 0) {
    await engine.run(`drop table "${table}"`)
    return grouped
  }
  const outline: Outline = {
    fileHeader: file.reading.header, fileColumns: file.reading.columns, table, ...lines,
    ...(ages === undefined ? {} : { ages }),
  }
  return { ...grouped, outline }
}
