import type { Engine, QueryOptions } from '../engine/types.ts'
import { derivedTables, fill } from '../ledger/derived.ts'
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

/** Every derived table and every view, each after those that it reads. */
export const relations: readonly SqlFile[] = [...derivedTables, ...views]
const byName = new Map(relations.map(relation => [relation.name, relation]))

/**
 * The views and derived tables behind a statement, each after those that it reads. A word that only looks like one
 * counts too: one more than needed does no harm. A table that is filled, so not missing, needs nothing behind it.
 */
export function relationsBehind(sql: string, missing?: ReadonlySet<string>): readonly SqlFile[] {
  const behind = new Set<SqlFile>()
  const waiting: string[] = [...sql.match(/\w+/g) ?? []]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const relation = byName.get(name)
    if (relation === undefined || behind.has(relation)) continue
    behind.add(relation)
    const isFilled = relation.relation === 'table' && missing?.has(name) === false
    if (!isFilled) waiting.push(...relation.reads)
  }
  return relations.filter(relation => behind.has(relation))
}

/**
 * The names of all views and derived tables that are still to be made. Views that are known to be there are not looked
 * for: the engine takes longer to list them than to answer a question.
 */
export async function missingRelations(engine: Engine, knownViews?: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const { rows } = await engine.query<{ name: string }>(`
    select table_name as name from duckdb_tables() where not temporary
    ${knownViews ? '' : 'union all select view_name from duckdb_views() where not internal'}`)
  const made = new Set([...rows.map(row => row.name), ...knownViews ?? []])
  return new Set(relations.map(({ name }) => name).filter(name => !made.has(name)))
}

/** Makes a view, or fills a derived table, when all that it reads is there. */
export async function makeRelation(engine: Engine, relation: SqlFile, options: QueryOptions = {}): Promise<void> {
  if (relation.relation === 'table') await fill(engine, relation, options)
  else await engine.run(`create or replace view ${relation.name} as ${relation.select}`, options)
}

/** Creates all views over a ledger of which every derived table is filled. */
export async function createViews(engine: Engine): Promise<void> {
  for (const view of views) await makeRelation(engine, view)
}
