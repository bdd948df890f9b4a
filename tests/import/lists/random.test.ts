import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Engine, Row } from '../../../src/engine/types.ts'
import { runChecks } from '../../../src/ledger/checks.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { mustImport } from '../import-file.ts'
import { documents, money, type Document } from './random-documents.ts'

const numRuns = 8
let engine: Engine

beforeAll(async () => {
  engine = await openEngine()
  await createLedger(engine)
})
beforeEach(() => emptyLedger(engine))
afterAll(() => engine.close())

async function rowsOf(sql: string): Promise<readonly Row[]> {
  return (await engine.query(sql)).rows
}

/** The documents as written, and as the ledger has them: with what is open of each. */
async function readBack(
  format: string, rows: readonly (readonly string[])[], written: number,
): Promise<readonly Row[]> {
  await emptyLedger(engine)
  const content = `${Papa.unparse(rows.map(row => [...row]), { newline: '\n' })}\n`
  const { recognition, report } = await mustImport(engine, 'random.csv', content)
  expect(recognition.mapping.format).toBe(format)
  if (!report.refused) expect(report.rowsRead).toBe(written)
  expect(await runChecks(engine)).toEqual([])
  return rowsOf(`
    select number, coalesce(customers.name, documents.customer_id) as customer, cast(issue_date as varchar) as issued, amount,
      amount - coalesce((select sum(amount) from allocations where allocations.document_id = documents.document_id), 0) as open
    from documents
    join customers using (entity_id, customer_id)
    order by number`)
}

const expected = (ledger: readonly Document[]): Row[] => ledger.map(({ number, customer, issued, cents, open }) =>
  ({ number, customer, issued, amount: `${money(cents)}0`, open: `${money(open)}0` }))

const notices = async (): Promise<readonly Row[]> =>
  rowsOf(`select notice, cast(rows as integer) as rows from source_notices
    where notice like 'total%' or notice like 'rows_are%' or notice = 'items_differ' order by notice`)

test('a row for each item: every document once, its items accounted for', async () => {
  const header = ['Invoice Date', 'Invoice ID', 'Invoice Number', 'Invoice Status', 'Customer Name', 'Due Date', 'Last Payment Date',
    'Currency Code', 'Item Name', 'Quantity', 'Item Total', 'SubTotal', 'Total', 'Balance']
  await fc.assert(fc.asyncProperty(documents, async ledger => {
    const rows = ledger.flatMap(({ number, customer, issued, due, items, cents, payments, open }) => {
      const status = open === 0 ? 'Closed' : 'Sent'
      const own = [issued, `id ${number}`, number, status, customer, due, payments.at(-1)?.day ?? '', 'EUR']
      return items.map((item, place) =>
        [...own, `Item ${String(place)}`, '1', money(item), money(cents), money(cents), money(open)])
    })
    expect(await readBack('zoho-books', [header, ...rows], rows.length)).toEqual(expected(ledger))
    const further = rows.length - ledger.length
    expect(await notices()).toEqual(further === 0 ? [] : [{ notice: 'rows_are_items', rows: further }])
  }), { numRuns })
})

test('a row for each payment: every payment on its day, to the cent', async () => {
  const header = ['InvoiceRef', 'DateInvoice', 'DateDue', 'TotalHT', 'TotalTTC', 'InvoicePaid', 'CompanyName', 'PaymentId', 'AmountPayment',
    'DatePayment']
  await fc.assert(fc.asyncProperty(documents, async ledger => {
    const rows = ledger.flatMap(({ number, customer, issued, due, cents, payments, open }) => {
      const own = [number, issued, due, money(cents), money(cents), open === 0 ? '1' : '0', customer]
      return payments.length === 0
        ? [[...own, '', '', '']]
        : payments.map((payment, place) => [...own, `${number}/${String(place)}`, money(payment.cents), payment.day])
    })
    expect(await readBack('dolibarr', [header, ...rows], rows.length)).toEqual(expected(ledger))
    const stored = await rowsOf(`select number, cast(effective_date as varchar) as day, allocations.amount
      from allocations join documents using (document_id) order by number, effective_date`)
    expect(stored).toEqual(ledger.flatMap(({ number, payments }) =>
      payments.map(({ day, cents }) => ({ number, day, amount: `${money(cents)}0` }))))
    const paid = ledger.flatMap(({ payments }) => payments).reduce((sum, { cents }) => sum + cents, 0)
    const controls = await rowsOf("select source_total, loaded_total from source_controls where measure = 'paid_amount'")
    const total = `${money(paid)}0`
    expect(controls).toEqual(paid === 0 ? [] : [{ source_total: total, loaded_total: total }])
  }), { numRuns })
})

test('items below a document whose cells they leave blank', async () => {
  const header = ['Number', 'Invoice Partner Display Name', 'Invoice/Bill Date', 'Due Date', 'Total Signed', 'Amount Due Signed',
    'Invoice lines/Product', 'Invoice lines/Subtotal']
  await fc.assert(fc.asyncProperty(documents, async ledger => {
    const rows = ledger.flatMap(({ number, customer, issued, due, items, cents, open }) => {
      const own = [number, customer, issued, due, money(cents), money(open)]
      return items.map((item, place) => [...place === 0 ? own : own.map(() => ''), 'Product', money(item)])
    })
    expect(await readBack('odoo', [header, ...rows], rows.length)).toEqual(expected(ledger))
  }), { numRuns })
})

/** A report of what is open, by customer, with totals. */
function report(ledger: readonly Document[], mutated = -1): string[][] {
  const header = ['', 'Date', 'Transaction type', 'Num', 'Term', 'Due date', 'Open balance']
  const names = [...new Set(ledger.map(({ customer }) => customer))]
  const total = (list: readonly Document[]): string => `$${money(list.reduce((sum, { open }) => sum + open, 0))}`
  let place = -1
  const rows = names.flatMap(name => {
    const own = ledger.filter(({ customer }) => customer === name)
    return [
      [name, '', '', '', '', '', ''],
      ...own.map(({ number, issued, due, open }) => {
        place += 1
        return ['', issued, 'Invoice', number, '', due, money(place === mutated ? open + 1 : open)]
      }),
      [`Total for ${name}`, '', '', '', '', '', total(own)],
    ]
  })
  return [header, ...rows, ['TOTAL', '', '', '', '', '', total(ledger)]]
}

test('groups under headings: each row with its customer, each total with its rows', async () => {
  await fc.assert(fc.asyncProperty(documents, fc.nat(), async (random, seed) => {
    const ledger = random.map(document => ({ ...document, open: document.cents }))
    const rows = report(ledger)
    expect(await readBack('quickbooks-online', rows, rows.length - 1)).toEqual(expected(ledger))
    const groups = new Set(ledger.map(({ customer }) => customer)).size
    expect(await notices()).toEqual([{ notice: 'totals_agree', rows: groups + 1 }])
    await readBack('quickbooks-online', report(ledger, seed % ledger.length), rows.length - 1)
    const told = await notices()
    expect(told.filter(({ notice }) => notice === 'total_differs')).toHaveLength(2)
    expect(told.filter(({ notice }) => notice === 'totals_agree'))
      .toEqual(groups === 1 ? [] : [{ notice: 'totals_agree', rows: groups - 1 }])
  }), { numRuns })
})

test('payments beside the invoices: the balance of every day is that of the list', async () => {
  const header = ['Entry No.', 'Posting Date', 'Document Type', 'Document No.', 'Customer No.', 'Amount', 'Remaining Amount', 'Due Date', 'Open',
    'Closed at Date']
  await fc.assert(fc.asyncProperty(documents, async ledger => {
    const entries = ledger.flatMap(({ number, customer, issued, due, cents, payments, open }) => [
      {
        type: 'Invoice', number, customer, day: issued, due, cents, open,
        closed: open === 0 ? payments.at(-1)?.day ?? '' : '',
      },
      ...payments.map((payment, place) => ({
        type: 'Payment', number: `P-${number}-${String(place)}`, customer, day: payment.day, due: payment.day, cents: -payment.cents,
        open: 0, closed: payment.day,
      })),
    ])
    const rows = entries.map((entry, place) => [
      String(place), entry.day, entry.type, entry.number, entry.customer, money(entry.cents), money(entry.open),
      entry.due, entry.open === 0 ? 'No' : 'Yes', entry.closed,
    ])
    const read = await readBack('business-central', [header, ...rows], rows.length)
    expect(new Map(read.map(({ number, open }) => [number, open])))
      .toEqual(new Map(entries.map(({ number, open }) => [number, `${money(open)}0`])))
    for (const day of new Set(entries.map(entry => entry.day))) {
      const [balance] = await rowsOf(`select
        (select coalesce(sum(amount), 0) from documents where issue_date <= date '${day}')
        - (select coalesce(sum(amount), 0) from allocations where effective_date <= date '${day}') as balance`)
      const cents = entries.filter(entry => entry.day <= day).reduce((sum, entry) => sum + entry.cents, 0)
      expect(balance).toEqual({ balance: `${money(cents)}0` })
    }
  }), { numRuns })
})
