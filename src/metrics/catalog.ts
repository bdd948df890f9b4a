import type { Engine } from '../engine/types.ts'
import { derivedTables } from '../ledger/derived.ts'
import { inReadingOrder, parseSqlFile, type SqlFile } from '../ledger/sql-file.ts'

/** A view: its header and its one SELECT. */
export type ViewFile = SqlFile

const texts = import.meta.glob<string>('./**/*.sql', { query: '?raw', import: 'default', eager: true })

/** Every view, each after those that it reads. */
export const views: readonly ViewFile[] = inReadingOrder(Object.values(texts).map(parseSqlFile))

/** The view of that name, for its definition beside a panel. */
export function viewNamed(name: string): ViewFile | undefined {
  return views.find(view => view.name === name)
}

const derivedNames = new Set(derivedTables.map(({ name }) => name))
const reads = new Map([...derivedTables, ...views].map(({ name, reads: names }) => [name, names]))

/**
 * The derived tables behind a statement, through whatever views it names. A word that only looks like a relation counts
 * too: one table more than needed does no harm.
 */
export function tablesBehind(sql: string): ReadonlySet<string> {
  const behind = new Set<string>()
  const seen = new Set<string>()
  const waiting: string[] = [...sql.match(/\w+/g) ?? []]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const names = reads.get(name)
    if (names === undefined || seen.has(name)) continue
    seen.add(name)
    waiting.push(...names)
    if (derivedNames.has(name)) behind.add(name)
  }
  return behind
}

/** Creates all views over a ledger made by `createLedger`. */
export async function createViews(engine: Engine): Promise<void> {
  for (const view of views) await engine.run(`create or replace view ${view.name} as ${view.select}`)
}
