import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { mustImport } from '../import-file.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await createLedger(engine)
})
beforeEach(() => emptyLedger(engine))
afterAll(() => engine.close())

/** Kinds and amounts of what a file became, what is noticed of its signs, and what is shown before it is loaded. */
async function read(name: string, text: string): Promise<unknown> {
  const { preview } = await mustImport(engine, name, text)
  const { rows } = await engine.query('select kind, amount::varchar as amount from documents order by document_id')
  const notices = await engine.query("select rows::integer as rows, detail from source_notices where notice = 'list_of_credit_notes'")
  return {
    documents: rows.map(row => `${String(row['kind'])} ${String(row['amount'])}`),
    shown: preview.map(row => row.read.amount), notices: notices.rows,
  }
}

const list = (header: string, ...rows: string[]): string => [header, ...rows].join('\r\n')
const plain = ['C-1;Heron & Sons;2024-03-01;120.50', 'C-2;Alder Ltd;2024-03-04;80.00']
const asCredits = ['credit_note -120.500', 'credit_note -80.000']
const asInvoices = ['invoice 120.500', 'invoice 80.000']

const types = [
  'Credit memo', 'CREDIT NOTE', 'Customer credit memo', 'Avoir', 'Avoir client', 'Facture d’avoir', 'Gutschrift',
  'Rechnungskorrektur', 'Nota de crédito', 'Factura rectificativa', 'Nota di credito', 'Creditnota',
]

test('a type that says credit note lowers what is owed, whatever the sign', async () => {
  const rows = types.flatMap((type, at) => [`C${at};Heron;2024-03-01;${type};120.50`, `D${at};Heron;2024-03-02;${type};-80.00`])
  const text = list('Document number;Customer;Invoice date;Type;Amount', ...rows, 'I-1;Heron;2024-03-03;Invoice;10')
  expect(await read('list.csv', text)).toMatchObject({ documents: [...types.flatMap(() => asCredits), 'invoice 10.000'], notices: [] })
})

test.each([
  'CreditMemos 2024.csv', 'Avoirs_2024.csv', 'Gutschriften.txt', 'facturas rectificativas.csv', 'note di credito.csv', 'Creditnota’s.csv',
])('%s: positive amounts are credits, and it is said', async name => {
  const text = list('Document number;Customer;Document date;Amount', ...plain)
  expect(await read(name, text)).toEqual({
    documents: asCredits, shown: ['-120.500', '-80.000'],
    notices: [{ rows: 2, detail: name.replace(/\.\w+$/, '') }],
  })
})

test.each([
  ['Credit note no;Customer;Document date;Amount', 'Credit note no'],
  ['N° d’avoir;Client;Date;Montant', 'N° d’avoir'],
  ['Gutschriftsnummer;Kunde;Belegdatum;Betrag', 'Gutschriftsnummer'],
  ['Número de nota de crédito;Cliente;Fecha;Importe', 'Número de nota de crédito'],
])('numbers headed %s', async (header, detail) => {
  expect(await read('export.csv', list(header, ...plain))).toMatchObject({ documents: asCredits, notices: [{ rows: 2, detail }] })
})

test('a title above the header', async () => {
  const text = list('Listing of credit notes 2024;;;', 'Document number;Customer;Document date;Amount', ...plain)
  expect(await read('export.csv', text))
    .toMatchObject({ documents: asCredits, notices: [{ rows: 2, detail: 'Listing of credit notes 2024' }] })
})

test.each([
  'invoices-and-credit-notes.csv', 'factures_et_avoirs.csv', 'receivables without credit notes.csv', 'credit control.csv',
])('%s does not say that all are credit notes', async name => {
  const text = list('Document number;Customer;Document date;Amount', ...plain)
  expect(await read(name, text)).toMatchObject({ documents: asInvoices, notices: [] })
})

test.each(['-120.50', '120.50-', '(120.50)', '−120.50'])('signs such as %s count as they stand', async amount => {
  const text = list('Document number;Customer;Document date;Amount', `C-1;Heron;2024-03-01;${amount}`, 'C-2;Alder;2024-03-04;80.00')
  expect(await read('credit-notes.csv', text)).toMatchObject({ documents: ['credit_note -120.500', 'invoice 80.000'], notices: [] })
})

test('types go before what the name says', async () => {
  const text = list('Document number;Customer;Document date;Type;Amount', 'I-1;Heron;2024-03-01;Invoice;120.50', 'C-2;Heron;2024-03-02;Avoir;80')
  expect(await read('credit-notes.csv', text)).toMatchObject({ documents: ['invoice 120.500', 'credit_note -80.000'], notices: [] })
})
