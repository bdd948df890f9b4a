import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Engine, Row } from '../../../src/engine/types.ts'
import { load } from '../../../src/import/index.ts'
import type { Mapping, Recognition } from '../../../src/import/types.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { importFile, mustImport } from '../import-file.ts'
import { mappingOf, stageText } from './staging.ts'

let engine: Engine
const header = 'Invoice Number,Customer,Region,Invoice Date,Due Date,Payment Date,Amount'
const rows = [
  'F1,A,North,2024-01-03,2024-02-02,2024-02-10,100.00', 'F2,A,North,2024-01-20,2024-02-19,,200.00',
  'F3,B,South,2024-02-05,2024-03-06,2024-03-01,300.50', 'F4,C,,2024-02-06,2024-03-07,,400.00', 'F5,C,South,2024-02-28,2024-03-29,,-50.00',
]
const file = (chosen: readonly string[]): string => `${header}\n${chosen.join('\n')}\n`

beforeAll(async () => {
  engine = await openEngine()
  await createLedger(engine)
})
beforeEach(() => emptyLedger(engine))
afterAll(() => engine.close())

async function rowsOf(sql: string): Promise<readonly Row[]> {
  return (await engine.query(sql)).rows
}

/** The ledger without the numbers that only tell rows apart. */
async function contents(): Promise<readonly Row[][]> {
  return Promise.all([
    'select number, customer_id, issue_date, due_date, due_date_basis, kind, amount from documents order by number',
    'select number, allocations.kind, effective_date, allocations.amount, link from allocations join documents using (document_id) order by number',
    'select number, dimension, value from documents join dimension_values using (dimension_set_id) order by number, dimension',
    'select customer_id, name from customers order by customer_id',
  ].map(async sql => [...await rowsOf(sql)]))
}

test('the same bytes are taken once, under any name', async () => {
  await mustImport(engine, 'one.csv', file(rows))
  const before = await contents()
  const again = await importFile(engine, 'two.csv', file(rows))
  expect(again).toMatchObject({ report: { refused: true, message: 'already_loaded', parameters: { name: 'one.csv' } } })
  expect(await contents()).toEqual(before)
})

test('a document that another file already brought is counted once', async () => {
  await mustImport(engine, 'january.csv', file(rows.slice(0, 3)))
  const second = await mustImport(engine, 'february.csv', file(rows.slice(1)))
  expect(second.report).toMatchObject({ rowsRead: 4, rowsLoaded: 4, rowsSetAside: 0 })
  expect(await rowsOf("select notice, rows from source_notices where source_file_id = 2 and notice like 'documents_%' order by notice"))
    .toEqual([{ notice: 'documents_new', rows: 2 }, { notice: 'documents_unchanged', rows: 2 }])
  expect(await rowsOf('select count(*) as documents from documents')).toEqual([{ documents: 5 }])
})

test('splitting a file changes nothing', async () => {
  await mustImport(engine, 'whole.csv', file(rows))
  const whole = await contents()
  await emptyLedger(engine)
  await mustImport(engine, 'first.csv', file(rows.slice(0, 2)))
  await mustImport(engine, 'second.csv', file(rows.slice(2)))
  expect(await contents()).toEqual(whole)
})

test('permuting the rows changes nothing but their lines', async () => {
  await mustImport(engine, 'there.csv', file(rows))
  const there = await contents()
  await emptyLedger(engine)
  await mustImport(engine, 'back.csv', file([...rows].reverse()))
  expect(await contents()).toEqual(there)
})

test('a refusal leaves the loaded ledger untouched', async () => {
  await mustImport(engine, 'one.csv', file(rows))
  const before = await contents()
  const hopeless = await importFile(engine, 'hopeless.csv', file(['F9,Z,North,soon,later,,100.00', 'F8,Z,North,never,later,,100.00']),
    ({ mapping }: Recognition): Mapping => ({ ...mapping, columns: mapping.columns.map(column => column.index === 3 ? { ...column, role: 'issue_date' } : column) }))
  expect(hopeless).toMatchObject({ report: { refused: true, message: 'no_row_loaded', parameters: { reason: 'unreadable_date', rows: 2, line: 2 } } })
  const staged = await stageText(engine, 'City,Inhabitants\nLyon,522250\n')
  expect(await load(engine, staged, mappingOf(staged, 'dimension amount'), () => undefined))
    .toMatchObject({ refused: true, message: 'no_ledger', parameters: { role: 'issue_date' } })
  expect(await contents()).toEqual(before)
  expect(await rowsOf('select count(*) as files from source_files')).toEqual([{ files: 1 }])
})

test('a failure in the middle of the transaction takes everything back', async () => {
  const failing: Engine = {
    ...engine,
    query: (sql, parameters, options) => sql.includes('insert into allocations')
      ? Promise.reject(new Error('out of memory'))
      : engine.query(sql, parameters, options),
  }
  const outcome = await importFile(failing, 'one.csv', file(rows))
  expect(outcome).toMatchObject({ report: { refused: true, message: 'load_failed', parameters: { detail: 'out of memory' } } })
  expect(await rowsOf('select (select count(*) from documents) + (select count(*) from customers) + (select count(*) from source_files) as rows'))
    .toEqual([{ rows: 0 }])
  await mustImport(engine, 'one.csv', file(rows))
})

test('a column of very many values is no dimension, and says so', async () => {
  const many = Array.from({ length: 2500 }, (_, index) => `F${String(index)},A,R${String(index % 1200)},2024-01-03,2024-02-02,,1.00`)
  await mustImport(engine, 'many.csv', file(many).replace('Region', 'Basket'))
  expect(await rowsOf("select notice, rows, detail from source_notices where notice like 'dimension%'"))
    .toEqual([{ notice: 'dimension_too_varied', rows: 2500, detail: 'Basket' }])
  expect(await rowsOf('select count(*) as sets from dimension_sets')).toEqual([{ sets: 1 }])
})

test('names of columns and cells are data, never SQL', async () => {
  const nasty = 'Invoice Date,Amount,Customer,"x""; drop table documents; --","Robert\'); delete from customers;--"\n'
    + '2024-01-31,10.00,"A\'; drop table documents;--","{{staging}}",\'\n2024-02-01,12.00,B,"{{cells}}",?\n'
  await mustImport(engine, 'nasty.csv', nasty)
  expect(await rowsOf('select customer_id from documents order by customer_id')).toEqual([{ customer_id: "A'; drop table documents;--" }, { customer_id: 'B' }])
  expect(await rowsOf("select distinct dimension from dimension_values where dimension like '%drop%' or dimension like '%Robert%' order by 1"))
    .toEqual([{ dimension: "Robert'); delete from customers;--" }, { dimension: 'x"; drop table documents; --' }])
})
