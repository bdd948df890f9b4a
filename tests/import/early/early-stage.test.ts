import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { EarlyStage, readFile, stage, unstage } from '../../../src/import/index.ts'
import type { Outlook } from '../../../src/import/read/outlook.ts'
import type { Reading } from '../../../src/import/types.ts'
import { openEngine } from '../../engine/node-engine.ts'

let engine: Engine
beforeAll(async () => { engine = await openEngine() })
afterAll(() => engine.close())

const header = 'Customer;Invoice;Date;Amount\n'
const row = (index: number): string => `Customer ${String(index % 97)};N${String(index)};2024-01-${String(index % 28 + 1).padStart(2, '0')};${String(index)},50`

/** More than the head that a dialect is looked for in. */
const rows = Array.from({ length: 130_000 }, (_, index) => row(index))
const plain = `${header}${rows.join('\n')}\n`

interface Outcome {
  readonly outlooks: readonly Outlook[]
  readonly reading: Reading
  /** Whether the table that was begun early is the one that was kept. */
  readonly wasKept: boolean
  readonly cells: unknown
}

/** Reads and stages a file both ways; the table must hold the same. */
async function bothWays(content: string | Uint8Array<ArrayBuffer>): Promise<Outcome> {
  const outlooks: Outlook[] = []
  const early = new EarlyStage(engine)
  const contents = await readFile(new File([content], 'ledger.csv'), () => undefined, undefined, outlook => {
    outlooks.push(outlook)
    early.begin(outlook)
  })
  const reading = contents.refused ? undefined : contents.tables[0]
  if (!reading) throw new Error('not read')
  const staged = await stage(engine, reading, early)
  await early.discard()
  const slow = await stage(engine, reading)
  if (staged.refused || slow.refused) throw new Error('not staged')
  const cells = await fingerprint(staged.table, reading.columns)
  expect(cells).toEqual(await fingerprint(slow.table, reading.columns))
  const wasKept = Number(staged.table.slice('staged_'.length)) + 1 < Number(slow.table.slice('staged_'.length))
  await unstage(engine, staged)
  await unstage(engine, slow)
  return { outlooks, reading, wasKept, cells }
}

async function fingerprint(table: string, columns: number): Promise<unknown> {
  const cells = Array.from({ length: columns }, (_, index) => `c${String(index)}`).join(', ')
  const { rows: found } = await engine.query(
    `select count(*) as records, cast(sum(hash(rowid, ${cells})) as varchar) as all_cells from ${table}`)
  return found[0]
}

async function tables(): Promise<number> {
  const { rows: found } = await engine.query<{ tables: number }>(
    "select count(*) as tables from duckdb_tables() where starts_with(table_name, 'staged_')")
  return found[0]?.tables ?? 0
}

test('a plain file is staged while it is read, and the table kept', async () => {
  const { outlooks, reading, wasKept } = await bothWays(plain)
  expect(outlooks).toHaveLength(1)
  expect(reading.records).toBe(rows.length)
  expect(wasKept).toBe(true)
  expect(await tables()).toBe(0)
})

test.each([
  ['a byte order mark, title rows and CRLF', `\uFEFFLedger of all customers\r\n\r\n${plain.replaceAll('\n', '\r\n')}`],
  ['blank lines at the end', `${plain}\n\n`],
  ['line ends inside cells', plain.replaceAll('Customer 5;', '"Customer\n5";')],
])('%s: kept as well', async (_, text) => {
  expect((await bothWays(text)).wasKept).toBe(true)
})

test.each([
  ['a wider record after the head', `${plain}${row(1)};beyond\n`],
  ['a narrower record after the head', `${plain}Customer 1;N1\n`],
  ['another line end after the head', `${plain}${row(1)}\r\n${row(2)}\r\n`],
  ['a stray quote after the head', `${plain.replace('Customer 5;', '"Customer 5";')}24" screens;N1;2024-01-01;1,00\n`],
  ['text after a closing quote after the head', `${plain}"Zinc" SARL;N1;2024-01-01;1,00\n`],
  ['blank records after the head', `${plain};;;\n${row(1)}\n`],
  ['records of blanks at the end', `${plain};;;\n`],
])('%s: what was begun is thrown away or holds the same', async (_, text) => {
  const { outlooks } = await bothWays(text)
  expect(outlooks).toHaveLength(1)
  expect(await tables()).toBe(0)
})

test('a file that turns out to be Windows-1252 after its head is read again', async () => {
  const text = new TextEncoder().encode(plain)
  const bytes = new Uint8Array(text)
  bytes[bytes.length - 10] = 0xe9
  const { outlooks, reading, wasKept } = await bothWays(bytes)
  expect(outlooks).toHaveLength(1)
  expect(reading.encoding).toBe('windows-1252')
  expect(wasKept).toBe(false)
  expect(await tables()).toBe(0)
})

test('a small file, or one that must be rewritten, promises nothing', async () => {
  expect((await bothWays(`${header}${row(1)}\n`)).outlooks).toEqual([])
  expect((await bothWays(plain.replaceAll('\n', '\r'))).outlooks).toEqual([])
})

test('what nobody takes is forgotten', async () => {
  const early = new EarlyStage(engine)
  await readFile(new File([plain], 'ledger.csv'), () => undefined, undefined, outlook => { early.begin(outlook) })
  await early.discard()
  expect(await tables()).toBe(0)
})
