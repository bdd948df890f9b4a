import type { Engine, Row } from '../engine/types.ts'
import { derivedTables, drop } from './derived.ts'
import { clearTables, filledByFiles, rebuildDerived } from './ledger.ts'
import type { SqlFile } from './sql-file.ts'
import { schema } from './schema.ts'

/** A copy of the ledger lies in a database file of its own, attached under this name. */
export const storedSchema = 'stored'

/** Every table that is no derivation of others. */
const baseTables: readonly string[] = [
  ...filledByFiles, 'settings', 'segment_terms', 'scope_filters', 'scope', 'scope_classes', 'segment_values',
]

/** Derived tables of more rows are quicker filled when a question needs them than read back before the first page. */
const mostDerivedRows = 250_000

/** Derived tables that are asked for by name, whatever their size: no question waits until they are filled. */
const askedByName: readonly string[] = ['ledger_span', 'assumed_terms', 'cell_dimensions']

/** By which a copy is known to be of this version's tables, and its derived tables to be filled as they are now. */
export interface Stamp {
  readonly tables: string
  readonly derived: string
}

/** The stamp of a copy that is written now. */
export async function currentStamp(): Promise<Stamp> {
  return { tables: await digest(schema), derived: await digest(derivedTables.map(({ select }) => select).join('\n')) }
}

/** Tells one text from another. */
async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

interface TableRow extends Row {
  readonly table_name: string
  readonly estimated_size: number
}

async function tablesIn(engine: Engine, ofCopy: boolean): Promise<readonly TableRow[]> {
  const { rows } = await engine.query<TableRow>(`
    select table_name, estimated_size from duckdb_tables()
    where (database_name = '${storedSchema}') = ? and not temporary and schema_name = 'main'`, [ofCopy])
  return rows
}

/** Rows of the tables by which a copy is known to be whole. */
export async function countRows(engine: Engine): Promise<readonly number[]> {
  const counts = filledByFiles.map(name => `(select count(*) from ${name})`).join(' + ')
  const { rows } = await engine.query<{ documents: number, all_rows: number }>(
    `select (select count(*) from documents) as documents, ${counts} as all_rows`)
  return [rows[0]?.documents ?? 0, rows[0]?.all_rows ?? 0]
}

/** Copies the ledger into the attached database, which must be empty; nobody may change the ledger meanwhile. */
export async function writeCopy(engine: Engine): Promise<void> {
  const known = new Set(derivedTables.map(({ name }) => name))
  const derived = (await tablesIn(engine, false)).filter(({ table_name, estimated_size }) => known.has(table_name)
    && (estimated_size <= mostDerivedRows || askedByName.includes(table_name)))
  for (const name of [...baseTables, ...derived.map(row => row.table_name)]) {
    await engine.run(`create table ${storedSchema}.${name} as from main.${name}`)
  }
  await engine.run(`checkpoint ${storedSchema}`)
}

/**
 * Fills the ledger from the attached copy, in one transaction: all of it or nothing. Derived tables that the copy lacks
 * are filled when needed; with `isDerivedCurrent` false all are filled anew. `check` throws where what
 * was read is not what was written.
 */
export async function readCopy(
  engine: Engine, isDerivedCurrent: boolean, check: () => Promise<void>,
): Promise<void> {
  const stored = new Set((await tablesIn(engine, true)).map(row => row.table_name))
  await engine.run('begin')
  try {
    await clearTables(engine)
    for (const name of baseTables) {
      await engine.run(`delete from main.${name}; insert into main.${name} by name from ${storedSchema}.${name}`)
    }
    if (isDerivedCurrent) await copyDerived(engine, stored)
    else await rebuildDerived(engine)
    await check()
    await engine.run('commit')
  } catch (error) {
    await engine.run('rollback')
    throw error
  }
}

async function copyDerived(engine: Engine, stored: ReadonlySet<string>): Promise<void> {
  const lacking: SqlFile[] = []
  for (const table of derivedTables) {
    if (stored.has(table.name)) {
      await engine.run(`create or replace table main.${table.name} as from ${storedSchema}.${table.name}`)
    } else lacking.push(table)
  }
  await drop(engine, lacking)
}
