import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { importFile, mustImport } from '../import-file.ts'

let engine: Engine

beforeAll(async () => {
  engine = await openEngine()
  await createLedger(engine)
})
beforeEach(() => emptyLedger(engine))
afterAll(() => engine.close())

const dueOnly = `,Due Date,Journal,Account,Exp. Date,As of: 2024-06-30,1 - 30,31 - 60,61 - 90,91 - 120,Older,Total
Larch Dairy,,,,,450.00,20.50,,,,,470.50
INV/2024/0041,2024-07-12,INV,411000,,450.00,,,,,,
INV/2024/0033,2024-06-12,INV,411000,,,20.50,,,,,
Total,,,,,450.00,20.50,,,,,470.50
`

test('a report by age without dates of issue asks for them, and for nothing else', async () => {
  const outcome = await importFile(engine, 'aged.csv', dueOnly)
  if (outcome.report === undefined) throw new Error(outcome.message)
  expect(outcome.recognition.mapping).toMatchObject({ format: 'odoo', statedAsOf: '2024-06-30' })
  expect(outcome.recognition.missing).toEqual(['issue_date'])
  expect(outcome.report).toMatchObject({ refused: true, message: 'no_ledger', parameters: { role: 'issue_date' } })
})

test('a document whose ages add up to another amount than its total is reported, and none is made of an age alone', async () => {
  const { report } = await mustImport(engine, 'aged.csv', `,Invoice Date,At Date,1-15,16-30,31-45,46-60,Older,Total
Larch Dairy,,450.00,20.00,,,,,470.00
INV/1,2024-06-12,450.00,,,,,,450.00
INV/2,2024-05-12,,20.00,5.00,,,,20.00
INV/3,2024-05-13,,20.00,5.00,,,,
`)
  expect(report).toMatchObject({ rowsRead: 4, rowsLoaded: 2, rowsSetAside: 2 })
  const { rows } = await engine.query("select detail from source_notices where notice = 'ages_differ'")
  expect(rows).toEqual([{ detail: '20.00 ≠ 25.00' }])
  const aside = await engine.query('select source_line as line, reason from rows_set_aside order by line')
  expect(aside.rows).toEqual([{ line: 2, reason: 'total_row' }, { line: 5, reason: 'no_amount' }])
})

test('of a folded report no document can be made', async () => {
  const outcome = await importFile(engine, 'aged.csv', `,Invoice Date,At Date,1-30,31-60,61-90,91-120,Older,Total
Larch Dairy,,450.00,20.00,,,,,470.00
Rowan Press,,450.00,20.00,,,,,470.00
Total,,900.00,40.00,,,,,940.00
`)
  expect(outcome.report ?? outcome).toMatchObject({ refused: true })
})

test('the day in a French heading is that of the report, and what is older may be headed by other days than its own', async () => {
  const { recognition, report } = await mustImport(engine, 'balance.csv',
    `;Date de facturation;Date d'échéance;Journal;à la date du : 30/06/2024;1-15;16-30;31-45;46-60;Plus de 120 jours;Total
Moulins Imaginaires;;;;1 000,00;0,00;0,00;0,00;0,00;250,00;1 250,00
FAC/1;18/06/2024;18/07/2024;VE;1 000,00;;;;;;
FAC/2;15/03/2024;14/04/2024;VE;;;;;;250,00;
`)
  expect(recognition.mapping).toMatchObject({ format: 'odoo', statedAsOf: '2024-06-30' })
  expect(report).toMatchObject({ rowsRead: 3, rowsLoaded: 2, rowsSetAside: 1 })
  const { rows } = await engine.query('select number, customer_id, due_date, amount from documents order by number')
  expect(rows).toEqual([
    { number: 'FAC/1', customer_id: 'Moulins Imaginaires', due_date: '2024-07-18', amount: '1000.000' },
    { number: 'FAC/2', customer_id: 'Moulins Imaginaires', due_date: '2024-04-14', amount: '250.000' },
  ])
})
