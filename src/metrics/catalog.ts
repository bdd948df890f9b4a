import type { Engine } from '../engine/types.ts'
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

/** Creates all views over a ledger made by `createLedger`. */
export async function createViews(engine: Engine): Promise<void> {
  for (const view of views) await engine.run(`create or replace view ${view.name} as ${view.select}`)
}
