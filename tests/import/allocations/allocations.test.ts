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

/** Every settlement: whose, on which day, how much. */
function settlements(): Promise<readonly Row[]> {
  return rows(`select number, allocations.kind, effective_date as day, allocations.amount, link
    from allocations join documents using (document_id) order by number, day, allocations.amount desc`)
}

const invoices = `id;Invoice number;Customer no;Invoice date;Due date;Amount
901;F1;C1;2024-01-10;2024-02-09;100.00
902;F2;C1;2024-02-10;2024-03-11;200.00
903;F3;C2;2024-01-20;2024-02-19;50.05
904;F4;C2;2024-03-01;2024-03-31;80.00
905;A1;C1;2024-02-20;2024-02-20;-30.00
`

const payments = `id,payment number,payment date,customer no,amount
71,P1,2024-02-15,C1,150.00
72,P2,2024-03-05,C2,60.00
73,P3,2024-03-20,C1,40.00
`

// P1 is split, F2 is paid in part, F3 is paid for more than it is worth, P3 and some of P1 are left unapplied.
const applied = `payment_id,invoice_id,amount,created_at
71,901,100.00,2024-06-01
71,902,25.50,2024-06-01
72,903,60.00,2024-06-01
`

const settled = [
  { number: 'F1', kind: 'payment', day: '2024-02-15', amount: '100.000', link: 'stated' },
  { number: 'F2', kind: 'payment', day: '2024-02-15', amount: '25.500', link: 'stated' },
  { number: 'F3', kind: 'payment', day: '2024-03-05', amount: '60.000', link: 'stated' },
  { number: 'P1', kind: 'payment', day: '2024-02-15', amount: '-25.500', link: 'stated' },
  { number: 'P1', kind: 'payment', day: '2024-02-15', amount: '-100.000', link: 'stated' },
  { number: 'P2', kind: 'payment', day: '2024-03-05', amount: '-60.000', link: 'stated' },
]

test('settles by ids what it names and nothing else, from the later of the two days', async () => {
  await mustImport(engine, 'invoices.csv', invoices)
  await mustImport(engine, 'payments.csv', payments)
  // Until somebody says what they paid, payments are matched.
  expect(await settlements()).not.toEqual(settled)
  const { recognition, report } = await mustImport(engine, 'payment_lines.csv', applied)
  expect(recognition.mapping.format).toBe('allocations')
  expect(needsConfirmation(recognition)).toBe(false)
  expect(report).toMatchObject({ rowsRead: 3, rowsLoaded: 3, rowsSetAside: 0 })
  expect(await settlements()).toEqual(settled)
  expect(await rows('select notice, rows, detail from source_notices where source_file_id = 3 order by notice')).toEqual([
    { notice: 'applied_from', rows: 3, detail: 'payment_id' }, { notice: 'applied_to', rows: 3, detail: 'invoice_id' },
  ])
  expect(await rows(`select notice, rows, detail from source_notices where source_file_id = 2
    and notice in ('payments_applied', 'payments_matched', 'payments_oldest_first', 'payments_unapplied') order by notice`)).toEqual([
    { notice: 'payments_applied', rows: 2, detail: null }, { notice: 'payments_unapplied', rows: 2, detail: '64.50' },
  ])
  expect(await runChecks(engine)).toEqual([])
})

test('applies credit notes, and dates what the list of invoices already states', async () => {
  await mustImport(engine, 'factures.csv', `numéro de facture;code client;date facture;échéance;montant TTC;solde
F1;C1;10/01/2024;09/02/2024;100,00;0,00
F2;C1;10/02/2024;11/03/2024;200,00;120,00
A1;C1;20/02/2024;20/02/2024;-30,00;0,00
`)
  await mustImport(engine, 'reglements.csv', `n° règlement;date de règlement;code client;montant
P1;15/02/2024;C1;150,00
`)
  const { recognition, report } = await mustImport(engine, 'imputations.csv', `avoir ou règlement;facture;montant imputé
P1;F1;100,00
P1;F2;50,00
A1;F2;30,00
P9;F2;1,00
P1;F9;1,00
A1;F1;0,01
total;;182,01
`)
  expect(recognition.mapping.format).toBe('allocations')
  expect(report).toMatchObject({ rowsRead: 7, rowsLoaded: 3, rowsSetAside: 4 })
  expect(await settlements()).toEqual([
    { number: 'A1', kind: 'credit_note', day: '2024-02-20', amount: '-30.000', link: 'stated' },
    { number: 'F1', kind: 'payment', day: '2024-02-15', amount: '100.000', link: 'stated' },
    { number: 'F2', kind: 'payment', day: '2024-02-15', amount: '50.000', link: 'stated' },
    { number: 'F2', kind: 'credit_note', day: '2024-02-20', amount: '30.000', link: 'stated' },
    { number: 'P1', kind: 'payment', day: '2024-02-15', amount: '-50.000', link: 'stated' },
    { number: 'P1', kind: 'payment', day: '2024-02-15', amount: '-100.000', link: 'stated' },
  ])
  expect(await rows('select source_line as line, reason from rows_set_aside where source_file_id = 3 order by line')).toEqual([
    { line: 5, reason: 'application_unknown_credit' }, { line: 6, reason: 'application_unknown_claim' },
    { line: 7, reason: 'application_exceeds_credit' }, { line: 8, reason: 'total_row' },
  ])
  expect(await rows('select loaded_total, set_aside_total from source_controls where source_file_id = 3'))
    .toEqual([{ loaded_total: '180.000', set_aside_total: '184.020' }])
  expect(await runChecks(engine)).toEqual([])
})

test('what is loaded again is noticed; later lists of payments are matched beside what is applied', async () => {
  await mustImport(engine, 'invoices.csv', invoices)
  await mustImport(engine, 'payments.csv', payments)
  await mustImport(engine, 'payment_lines.csv', applied)
  const { report } = await mustImport(engine, 'payment_lines_2.csv', `${applied}71,902,4.50,2024-06-02\n`)
  expect(report).toMatchObject({ rowsLoaded: 1, rowsSetAside: 3 })
  expect(await rows('select distinct reason from rows_set_aside')).toEqual([{ reason: 'application_already_loaded' }])
  const again = await mustImport(engine, 'payments_2.csv', `${payments}74,P4,2024-04-02,C2,80.00\n`)
  expect(again.report).toMatchObject({ rowsLoaded: 1, rowsSetAside: 3 })
  // F2 200.00 less 25.50 and 4.50; what is too much for F3 is not taken for F4, which P4 pays.
  expect(await rows(`select number, cast(amount - coalesce((select sum(amount) from allocations
    where allocations.document_id = documents.document_id), 0) as varchar) as open from documents order by number`)).toEqual([
    { number: 'A1', open: '-30.000' }, { number: 'F1', open: '0.000' }, { number: 'F2', open: '170.000' },
    { number: 'F3', open: '-9.950' }, { number: 'F4', open: '0.000' }, { number: 'P1', open: '-20.000' },
    { number: 'P2', open: '0.000' }, { number: 'P3', open: '-40.000' }, { number: 'P4', open: '0.000' },
  ])
  expect(await runChecks(engine)).toEqual([])
})

test('columns that a reader chose are taken as they are', async () => {
  await mustImport(engine, 'invoices.csv', invoices)
  await mustImport(engine, 'payments.csv', payments)
  // Both columns of ids name payments of C1; the values alone would take the first.
  const list = 'payment id,receipt,invoice_id,amount\n71,73,901,10.00\n71,73,902,5.00\n'
  const { report } = await mustImport(engine, 'list.csv', list, ({ mapping }) => ({
    ...mapping, areJoinsChosen: true,
    columns: mapping.columns.map(column => column.header === 'receipt' ? { ...column, role: 'payment_number' as const }
      : column.role === 'payment_number' ? { ...column, role: 'ignore' as const } : column),
  }))
  expect(report).toMatchObject({ rowsLoaded: 2, mapping: { areJoinsChosen: true } })
  expect(await rows('select distinct number from allocations join documents using (document_id) where documents.amount < 0'))
    .toEqual([{ number: 'P3' }])
})

test('says what it waits for; the ledger stays as it was', async () => {
  expect((await importFile(engine, 'payment_lines.csv', applied)).report)
    .toMatchObject({ refused: true, message: 'applications_before_documents', parameters: { rows: 3 } })
  await mustImport(engine, 'invoices.csv', invoices)
  const later = 'payment_id,invoice_id,amount\n81,901,1.00\n82,902,1.00\n'
  expect((await importFile(engine, 'payment_lines.csv', later)).report)
    .toMatchObject({ refused: true, message: 'applications_before_payments' })
  const strange = 'payment_id,invoice_id,amount\n81,8801,1.00\n82,8802,1.00\n'
  expect((await importFile(engine, 'payment_lines.csv', strange)).report)
    .toMatchObject({ refused: true, message: 'applications_unknown' })
  expect(await rows('select count(*) as files from source_files')).toEqual([{ files: 1 }])
})

test.each([
  ['English', 'receipt number,invoice number,applied amount\n'], ['French', 'n° règlement,n° facture,montant affecté\n'],
  ['German', 'Zahlung Nr.,Rechnungsnummer,Betrag\n'], ['Spanish', 'número de pago,número de factura,importe aplicado\n'],
  ['Italian', 'numero pagamento,numero fattura,importo abbinato\n'],
  ['Portuguese', 'número do pagamento,número da fatura,valor aplicado\n'],
  ['Dutch', 'betaling nr,factuurnummer,toegewezen bedrag\n'],
])('is recognised by its headers in %s', async (_language, header) => {
  const outcome = await importFile(engine, 'list.csv', `${header}P1,F1,5.00\nP1,F2,7.50\nP2,F3,1.25\n`)
  expect('recognition' in outcome && outcome.recognition.mapping.format).toBe('allocations')
})

test.each([
  ['a list of payments', 'payments', 'receipt no,payment date,customer no,invoice,amount\nR1,2024-02-01,C1,F1,5.00\n'],
  ['a list of documents', 'delimited', 'invoice number,payment no,customer,invoice date,due date,amount\nF1,P1,A,2024-01-02,2024-02-01,5.00\n'],
])('%s is none', async (_what, format, content) => {
  const outcome = await importFile(engine, 'list.csv', content)
  expect('recognition' in outcome && outcome.recognition.mapping.format).toBe(format)
})

test('pays the instalments of one number in the order of their due dates, also over several lists', async () => {
  await mustImport(engine, 'invoices.csv', `Invoice number;Customer no;Invoice date;Due date;Amount
F1;C1;2024-01-10;2024-03-10;100.00
F1;C1;2024-01-10;2024-02-10;100.00
F1;C1;2024-01-10;2024-04-10;50.00
F1;C2;2024-01-11;2024-02-11;70.00
`)
  await mustImport(engine, 'payments.csv', `payment number,payment date,customer no,amount
P1,2024-02-15,C1,130.00
P2,2024-03-15,C1,90.00
P3,2024-04-15,C1,60.00
`)
  const first = 'payment,invoice,amount\nP1,F1,130.00\nP2,F1,40.00\n'
  const { report } = await mustImport(engine, 'applied.csv', first)
  expect(report).toMatchObject({ rowsRead: 2, rowsLoaded: 2, rowsSetAside: 0 })
  const again = await mustImport(engine, 'applied-2.csv', `${first}P2,F1,50.00\nP3,F1,60.00\n`)
  expect(again.report).toMatchObject({ rowsRead: 4, rowsLoaded: 2, rowsSetAside: 2 })
  // 100 due in February, 100 due in March, 50 due in April: 130 + 40 + 50 + 60 are 30 more than all of them.
  expect(await rows(`select due_date, effective_date as day, allocations.amount
    from allocations join documents using (document_id) where number = 'F1' order by all`)).toEqual([
    { due_date: '2024-02-10', day: '2024-02-15', amount: '100.000' },
    { due_date: '2024-03-10', day: '2024-02-15', amount: '30.000' },
    { due_date: '2024-03-10', day: '2024-03-15', amount: '30.000' },
    { due_date: '2024-03-10', day: '2024-03-15', amount: '40.000' },
    { due_date: '2024-04-10', day: '2024-03-15', amount: '20.000' },
    { due_date: '2024-04-10', day: '2024-04-15', amount: '60.000' },
  ])
  expect(await runChecks(engine)).toEqual([])
})
