import type { Engine, QueryOptions } from '../engine/types.ts'
import { inReadingOrder, parseSqlFile, type SqlFile } from './sql-file.ts'

const texts = import.meta.glob<string>('./derived/*.sql', { query: '?raw', import: 'default', eager: true })

/**
 * What the first page's headline is made of. These tables and those that they read are filled with the import; every
 * other one is filled later, once the page has answered or as soon as a question needs it.
 */
const neededFirst: readonly string[] = ['assumed_terms', 'month_levels', 'position_levels', 'date_reasons']

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

/** Derived tables and those that they read, directly or through another. */
export function leadingTo(...names: readonly string[]): SqlFile[] {
  const needed = new Set(names)
  return derivedTables.toReversed().filter(table => {
    if (needed.has(table.name)) for (const read of table.reads) needed.add(read)
    return needed.has(table.name)
  }).reverse()
}

const firstTables = new Set(leadingTo(...neededFirst))

/**
 * Puts tables right that became stale: the first ones are filled anew, the later ones are dropped. So a view that reads
 * a later one fails until it is filled, and never gives an old figure or half of one. What the first ones read is there
 * but for a ledger that was read back from a copy, which leaves the largest tables to be filled when needed.
 */
export async function renew(engine: Engine, tables: readonly SqlFile[]): Promise<void> {
  // No first table reads a later one, so all of these go at once.
  await drop(engine, tables.filter(table => !firstTables.has(table)))
  const first = tables.filter(table => firstTables.has(table))
  if (first.length === 0) return
  await fillMissing(engine, leadingTo(...first.map(({ name }) => name)).filter(table => !first.includes(table)))
  for (const table of first) await fill(engine, table)
}

/** Leaves tables to be filled when a question needs them. */
export async function drop(engine: Engine, tables: readonly SqlFile[]): Promise<void> {
  if (tables.length > 0) await engine.run(tables.map(({ name }) => `drop table if exists ${name};`).join('\n'))
}

/** Fills whatever is still to be filled. */
export async function fillLater(engine: Engine): Promise<void> {
  await fillMissing(engine, derivedTables)
}

/** Fills those of the tables, each after those that it reads, that are still to be filled. */
export async function fillMissing(engine: Engine, tables: readonly SqlFile[]): Promise<void> {
  if (tables.length === 0) return
  const { rows } = await engine.query<{ table_name: string }>('select table_name from duckdb_tables() where not temporary')
  const filled = new Set(rows.map(row => row.table_name))
  for (const table of tables) if (!filled.has(table.name)) await fill(engine, table)
}

/** Fills one table anew: in one statement, so that it holds everything or stays as it was. */
export async function fill(engine: Engine, table: SqlFile, options: QueryOptions = {}): Promise<void> {
  await engine.run(filling(table), options)
}

/** The statement that fills a table anew. */
export function filling(table: SqlFile): string {
  return `create or replace table ${table.name} as ${table.select};`
}
