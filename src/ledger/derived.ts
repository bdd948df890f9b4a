import type { Engine } from '../engine/types.ts'
import { inReadingOrder, parseSqlFile, type SqlFile } from './sql-file.ts'

const texts = import.meta.glob<string>('./derived/*.sql', { query: '?raw', import: 'default', eager: true })

/** Every derived table, each after those that it reads. */
export const derivedTables: readonly SqlFile[] = inReadingOrder(Object.values(texts).map(parseSqlFile))

/** The derived tables that read one of these, directly or through another, and those named that are derived. */
export function restingOn(changed: readonly string[]): SqlFile[] {
  const stale = new Set(changed)
  return derivedTables.filter(table => {
    const isStale = stale.has(table.name) || table.reads.some(name => stale.has(name))
    if (isStale) stale.add(table.name)
    return isStale
  })
}

/** A derived table and those that it reads, directly or through another. */
export function leadingTo(name: string): SqlFile[] {
  const needed = new Set([name])
  return derivedTables.toReversed().filter(table => {
    if (needed.has(table.name)) for (const read of table.reads) needed.add(read)
    return needed.has(table.name)
  }).reverse()
}

/** Fills tables anew, in the order given. */
export async function fill(engine: Engine, tables: readonly SqlFile[]): Promise<void> {
  for (const table of tables) await engine.run(`create or replace table ${table.name} as ${table.select}`)
}
