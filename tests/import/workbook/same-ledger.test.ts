import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parse } from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { mustImport } from '../import-file.ts'
import { columnarWriter } from './columnar.ts'
import { inlineRows, workbookOf, zipOf } from './package.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await createLedger(engine)
})
afterAll(() => engine.close())

async function loaded(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  await emptyLedger(engine)
  const { report } = await mustImport(engine, name, bytes)
  const documents = await engine.query('from documents order by document_id')
  const allocations = await engine.query('from allocations order by allocation_id')
  const aside = await engine.query('select source_line, reason, column_name from rows_set_aside order by source_line')
  return { report, documents: documents.rows, allocations: allocations.rows, aside: aside.rows }
}

const names = ['open-and-paid', 'settled-list', 'losses']

test.each(names)('%s is the same ledger from a text, packed, in an archive, a workbook and columns', async name => {
  const bytes = new Uint8Array(readFileSync(new URL(`../delimited/golden/${name}/input.csv`, import.meta.url)))
  const text = new TextDecoder().decode(bytes)
  const cells = parse<string[]>(text.trimEnd()).data
  expect(cells[0]?.length).toBeGreaterThan(4)
  const expected = await loaded('ledger.csv', bytes)
  expect(expected).toMatchObject({ report: { sourceFileId: 1 } })
  expect(await loaded('ledger.csv.gz', new Uint8Array(gzipSync(bytes)))).toEqual(expected)
  expect(await loaded('ledger.zip', await zipOf([['ledger.csv', bytes]]))).toEqual(expected)
  expect(await loaded('ledger.xlsx', await workbookOf({ sheets: [{ name: 'Ledger', rows: inlineRows(cells) }] }))).toEqual(expected)
  const [header = [], ...rows] = cells
  const literal = (cell: string | undefined): string => `'${(cell ?? '').replaceAll('\'', '\'\'')}'`
  const values = rows.map(row => `(${header.map((_, index) => literal(row[index])).join(', ')})`).join(', ')
  const sql = `from (values ${values}) as list(${header.map(word => `"${word}"`).join(', ')})`
  const parquet = (await columnarWriter()).parquet(sql)
  const found = await loaded('ledger.parquet', parquet)
  // Rows of columns are numbered from the first, for there is no header above them.
  const withoutLines = (ledger: unknown): unknown =>
    JSON.parse(JSON.stringify(ledger, (key, value: unknown) => key === 'source_line' ? undefined : value))
  expect(withoutLines(found)).toEqual(withoutLines(expected))
})

test('rows that a sheet hides are loaded, and told on its source', async () => {
  const row = (line: number, mark: string, number: string, amount: string): string =>
    `<row r="${line}"${mark}><c r="A${line}" t="str"><v>${number}</v></c><c r="B${line}" t="str"><v>Heron &amp; Sons</v></c>`
    + `<c r="C${line}" t="str"><v>2024-03-31</v></c><c r="D${line}"><v>${amount}</v></c></row>`
  const rows = inlineRows([['Invoice number', 'Customer', 'Invoice date', 'Amount']])
    + row(2, '', 'A-1', '10.5') + row(3, ' spans="1:4" hidden="1"', 'A-2', '20') + row(4, ' hidden="0"', 'A-3', '40')
    + row(5, ' hidden="true" ht="15"', 'A-4', '80') + '<row r="6" hidden="1"/>'
  await emptyLedger(engine)
  await mustImport(engine, 'ledger.xlsx', await workbookOf({ sheets: [{ name: 'Ledger', rows }] }))
  const { rows: [owed] } = await engine.query('select sum(amount)::varchar as amount from documents')
  expect(owed).toEqual({ amount: '150.500' })
  const { rows: told } = await engine.query(
    "select rows::integer as rows, example_line::integer as line from source_notices where notice = 'hidden_rows'")
  expect(told).toEqual([{ rows: 2, line: 3 }])
})
