import type { Engine, Row } from '../../src/engine/types.ts'
import { fillLater } from '../../src/ledger/derived.ts'
import { loadLedger } from '../ledger/load.ts'
import type { LedgerInput } from '../ledger/types.ts'
import { openBook, type Book } from './book.ts'
import { isClass, withClasses } from './classes.ts'
import type { PlainFilter, PlainLedger, PlainSettings } from './plain.ts'
import { readLedgerTables } from './read-ledger-tables.ts'

/** A loaded ledger as the views see it, and as the oracle does. */
export interface Answers {
  readonly book: Book
  readonly ledger: PlainLedger
  readonly rowsOf: ReadonlyMap<string, readonly Row[]>
}

/** Loads a ledger and asks some views about it. */
export async function ask(engine: Engine, input: LedgerInput, names: readonly string[]): Promise<Answers> {
  await loadLedger(engine, input)
  return { ...await readBook(engine, input.filters ?? []), rowsOf: await readViews(engine, names) }
}

/** The base tables of what is loaded, under the settings in force. */
export async function readBook(engine: Engine, filters: readonly PlainFilter[]): Promise<Pick<Answers, 'book' | 'ledger'>> {
  const ledger = await readLedgerTables(engine)
  const { rows: [row] } = await engine.query<Row & PlainSettings & Record<`bucket_edge_${1 | 2 | 3 | 4}`, number>>(
    'select * from settings')
  if (row === undefined) throw new Error('a ledger has settings')
  const settings: PlainSettings = {
    ...row,
    bucket_edges: [row.bucket_edge_1, row.bucket_edge_2, row.bucket_edge_3, row.bucket_edge_4],
  }
  const plain = filters.filter(({ dimension }) => !isClass(dimension))
  return { ledger, book: withClasses(openBook(ledger, settings, plain), filters) }
}

export async function readViews(engine: Engine, names: readonly string[]): Promise<Map<string, readonly Row[]>> {
  await fillLater(engine)
  const rowsOf = new Map<string, readonly Row[]>()
  for (const name of names) {
    rowsOf.set(name, (await engine.query(`select * from ${name}`)).rows)
  }
  return rowsOf
}
