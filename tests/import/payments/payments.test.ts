import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Engine, Row } from '../../../src/engine/types.ts'
import { needsConfirmation } from '../../../src/import/index.ts'
import { runChecks } from '../../../src/ledger/checks.ts'
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

async function rows(sql: string): Promise<readonly Row[]> {
  return (await engine.query(sql)).rows
}

/** What is open of each document at the end of a day; documents that are settled are left out. */
async function openAt(day: string): Promise<Record<string, string>> {
  const open = await rows(`
    select number, kind, cast(amount - coalesce((select sum(amount) from allocations
      where allocations.document_id = documents.document_id and effective_date <= date '${day}'), 0) as varchar) as open
    from documents where issue_date <= date '${day}' order by number, kind`)
  return Object.fromEntries(open.filter(row => Number(row['open']) !== 0)
    .map(row => [row['kind'] === 'receipt' ? `receipt ${String(row['number'])}` : String(row['number']), String(row['open'])]))
}

const invoices = `Invoice number;Customer no;Customer name;Invoice date;Due date;Amount
F1;C1;Osier Frères;2024-01-10;2024-02-09;100.00
F2;C1;Osier Frères;2024-02-10;2024-03-11;200.00
F3;C2;Tuilerie Balme;2024-01-20;2024-02-19;50.05
F4;C2;Tuilerie Balme;2024-03-01;2024-03-31;80.00
`

test('settles documents by number, by exact amount, then oldest first, each link labelled, to the cent', async () => {
  await mustImport(engine, 'invoices.csv', invoices)
  const { recognition, report } = await mustImport(engine, 'encaissements.csv', `date de règlement;client;facture;montant
2024-02-15;Osier Frères;F2;150,00
2024-02-20;Osier Frères;;100,00
2024-03-05;Tuilerie Balme;;60,00
2024-03-20;Inconnue SA;;10,00
2024-03-21;Osier Frères;;75,50
`)
  expect(recognition.mapping.format).toBe('payments')
  expect(needsConfirmation(recognition)).toBe(false)
  expect(report).toMatchObject({ rowsRead: 5, rowsLoaded: 4, rowsSetAside: 1 })
  expect(await rows(`select number, effective_date as day, allocations.amount, link from allocations
    join documents using (document_id) where documents.kind = 'invoice' order by number, day`)).toEqual([
    { number: 'F1', day: '2024-02-20', amount: '100.000', link: 'matched' },
    { number: 'F2', day: '2024-02-15', amount: '150.000', link: 'matched' },
    { number: 'F2', day: '2024-03-21', amount: '50.000', link: 'derived' },
    { number: 'F3', day: '2024-03-05', amount: '50.050', link: 'derived' },
    { number: 'F4', day: '2024-03-05', amount: '9.950', link: 'derived' },
  ])
  expect(await openAt('2024-02-15')).toEqual({ F1: '100.000', F2: '50.000', F3: '50.050' })
  expect(await openAt('2024-12-31')).toEqual({ F4: '70.050', 'receipt #6': '-25.500' })
  expect(await rows('select source_line as line, reason from rows_set_aside')).toEqual([{ line: 5, reason: 'payment_unknown' }])
  expect(await rows(`select notice, rows, detail from source_notices where source_file_id = 2
    and notice in ('payers_by_name', 'payments_by_number', 'payments_matched', 'payments_oldest_first', 'payments_unapplied')
    order by notice`)).toEqual([
    { notice: 'payers_by_name', rows: 4, detail: 'client' }, { notice: 'payments_by_number', rows: 4, detail: 'facture' },
    { notice: 'payments_matched', rows: 2, detail: null }, { notice: 'payments_oldest_first', rows: 2, detail: null },
    { notice: 'payments_unapplied', rows: 1, detail: '25.50' },
  ])
  expect(await runChecks(engine)).toEqual([])
})

test('dates what a list says was paid, and leaves what it has as open until after its day', async () => {
  await mustImport(engine, 'invoices.csv', `Open items as of 2024-03-31
Invoice number;Customer no;Invoice date;Due date;Amount;Open amount
F1;C1;2024-01-10;2024-02-09;100.00;0.00
F2;C1;2024-02-10;2024-03-11;200.00;120.00
F3;C1;2024-02-20;2024-03-21;40.00;40.00
`)
  expect(await openAt('2024-03-31')).toEqual({ F2: '120.000', F3: '40.000' })
  await mustImport(engine, 'payments.csv', `payment date,customer no,amount
2024-02-12,C1,100.00
2024-03-15,C1,80.00
2024-03-20,C1,33.00
2024-04-02,C1,40.00
`)
  // What the list does not account for, 33.00 on 20 March, settles nothing that it has as open.
  expect(await openAt('2024-03-31')).toEqual({ F2: '120.000', F3: '40.000', 'receipt #4': '-33.000' })
  expect(await openAt('2024-02-29')).toEqual({ F2: '200.000', F3: '40.000' })
  expect(await openAt('2024-04-30')).toEqual({ F2: '120.000', 'receipt #4': '-33.000' })
  expect(await rows(`select number, effective_date as day, link from allocations join documents using (document_id)
    where documents.kind = 'invoice' order by number`)).toEqual([
    { number: 'F1', day: '2024-02-12', link: 'matched' }, { number: 'F2', day: '2024-03-15', link: 'matched' },
    { number: 'F3', day: '2024-04-02', link: 'matched' },
  ])
  expect(await runChecks(engine)).toEqual([])
})

test('keeps currencies and companies apart', async () => {
  await mustImport(engine, 'invoices.csv', `Company;Invoice number;Customer no;Invoice date;Due date;Currency;Amount
A;A1;C1;2024-01-10;2024-02-09;EUR;100.00
A;A2;C1;2024-01-10;2024-02-09;GBP;100.00
B;B1;C1;2024-01-10;2024-02-09;EUR;100.00
`)
  const { report } = await mustImport(engine, 'payments.csv', `receipt no,payment date,customer no,invoice,currency,amount
R1,2024-02-01,C1,A2,GBP,100.00
R2,2024-02-02,C1,B1,EUR,60.00
R3,2024-02-03,C1,,EUR,5.00
`)
  expect(report).toMatchObject({ rowsLoaded: 2, rowsSetAside: 1 })
  expect(await openAt('2024-12-31')).toEqual({ A1: '100.000', B1: '40.000' })
  expect(await rows('select reason from rows_set_aside')).toEqual([{ reason: 'payment_unclear' }])
})

test('is refused without documents, and where nobody is known; the ledger stays as it was', async () => {
  const payments = 'payment date,customer no,amount\n2024-02-12,X1,100.00\n2024-02-13,X2,7.00\n'
  expect((await importFile(engine, 'payments.csv', payments)).report)
    .toMatchObject({ refused: true, message: 'payments_before_documents', parameters: { rows: 2, documents: 0 } })
  await mustImport(engine, 'invoices.csv', invoices)
  const before = await openAt('2024-12-31')
  expect((await importFile(engine, 'payments.csv', payments)).report)
    .toMatchObject({ refused: true, message: 'payments_unknown', parameters: { rows: 2, documents: 4 } })
  expect(await openAt('2024-12-31')).toEqual(before)
})

test('of a system that names the invoice beside the payment, what went to this invoice counts', async () => {
  await mustImport(engine, 'invoices.csv', `Invoice number;Customer no;Customer name;Invoice date;Due date;Amount
F1;C1;Larch Dairy;2024-01-10;2024-02-09;100.00
F2;C1;Larch Dairy;2024-01-20;2024-02-19;50.00
`)
  const { recognition } = await mustImport(engine, 'Customer_Payment.csv', `Payment Number,CustomerPayment ID,Mode,Amount,Unused Amount,Bank Charges,Currency Code,Customer Name,Payment Type,Date,Created Time,Invoice Payment ID,Amount Applied to Invoice,Invoice Number,Invoice Date
7,501,Bank Transfer,130.00,0.00,0.00,EUR,Larch Dairy,Invoice Payment,2024-03-03,2024-06-03 10:00:00,601,100.00,F1,2024-01-10
7,501,Bank Transfer,130.00,0.00,0.00,EUR,Larch Dairy,Invoice Payment,2024-03-03,2024-06-03 10:00:00,602,30.00,F2,2024-01-20
`)
  expect(recognition.mapping.format).toBe('payments')
  expect(needsConfirmation(recognition)).toBe(false)
  expect(await openAt('2024-03-02')).toMatchObject({ F1: '100.000', F2: '50.000' })
  expect(await openAt('2024-03-03')).toMatchObject({ F2: '20.000' })
  expect(await rows(`select number, effective_date as day, link from allocations join documents using (document_id)
    where allocations.kind = 'payment' and allocations.amount > 0 order by number`)).toEqual([
    { number: 'F1', day: '2024-03-03', link: 'matched' }, { number: 'F2', day: '2024-03-03', link: 'matched' },
  ])
  expect(await runChecks(engine)).toEqual([])
})

test.each([
  ['invoices with payment dates', 'Invoice,Customer,Invoice date,Payment date,Amount\nF1,A,2024-01-02,2024-02-01,5.00\n'],
  ['invoices with a way of payment', 'Invoice number,Customer,Date,Payment method,Amount\nF1,A,2024-01-02,Cheque,5.00\n'],
  ['open items', 'Customer,Date,Payment terms,Amount\nA,2024-01-02,30,5.00\n'],
])('%s are no list of payments', async (name, content) => {
  const outcome = await importFile(engine, `${name}.csv`, content)
  expect('recognition' in outcome && outcome.recognition.mapping.format).toBe('delimited')
})
