import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { mustImport } from '../import-file.ts'

interface Written {
  readonly number: string
  readonly customer: string
  readonly issued: number
  readonly due: number
  readonly settled: number | null
  readonly cents: number
  readonly note: string
}

interface Dialect {
  readonly separator: ',' | ';' | '\t' | '|'
  readonly decimal: ',' | '.'
  readonly group: '' | ' ' | '\u202f' | '’' | 'other'
  readonly negative: 'minus' | 'trailing' | 'brackets'
  readonly date: 'iso' | 'dmy' | 'mdy' | 'compact'
  readonly pad: boolean
  readonly header: readonly [string, string, string, string, string, string, string]
  readonly lineEnd: '\n' | '\r\n' | '\r'
  readonly title: boolean
  readonly mark: boolean
}

const firstDay = Date.UTC(2023, 0, 1)
const isoOf = (day: number): string => new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10)
const ledgerAmount = (cents: number): string => `${cents < 0 ? '-' : ''}${String(Math.floor(Math.abs(cents) / 100))}.${String(Math.abs(cents) % 100).padStart(2, '0')}0`

function writeAmount(cents: number, { decimal, group, negative }: Dialect): string {
  const [whole = '', part = ''] = ledgerAmount(Math.abs(cents)).slice(0, -1).split('.')
  const sign = group === 'other' ? (decimal === ',' ? '.' : ',') : group
  const plain = `${whole.replaceAll(/\B(?=(\d{3})+$)/g, sign)}${decimal}${part}`
  if (cents >= 0) return plain
  return negative === 'minus' ? `-${plain}` : negative === 'trailing' ? `${plain}-` : `(${plain})`
}

function writeDate(day: number | null, { date, pad }: Dialect): string {
  if (day === null) return ''
  const [year = '', month = '', of = ''] = isoOf(day).split('-')
  const bare = (part: string): string => pad ? part : String(Number(part))
  switch (date) {
    case 'iso': return `${year}-${bare(month)}-${bare(of)}`
    case 'dmy': return `${bare(of)}/${bare(month)}/${year}`
    case 'mdy': return `${bare(month)}/${bare(of)}/${year}`
    case 'compact': return `${year}${month}${of}`
  }
}

function write(documents: readonly Written[], dialect: Dialect): string {
  const quoted = (text: string): string => /[",;\t|\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  const rows = documents.map(document => [
    document.number, document.customer, writeDate(document.issued, dialect), writeDate(document.due, dialect),
    writeDate(document.settled, dialect), writeAmount(document.cents, dialect), document.note,
  ])
  const lines = [...dialect.title ? [['Receivables of a company']] : [], dialect.header, ...rows]
  return (dialect.mark ? '\ufeff' : '') + lines.map(cells => cells.map(quoted).join(dialect.separator) + dialect.lineEnd).join('')
}

const headers: readonly Dialect['header'][] = [
  ['Invoice No.', 'Customer', 'Invoice Date', 'Due Date', 'Paid on', 'Total', 'Note'],
  ['N° facture', 'Client', 'Date facture', 'Échéance', 'Date de règlement', 'Montant TTC', 'Note'],
  ['Rechnungs-Nr.', 'Kunde', 'Rechnungsdatum', 'Fälligkeit', 'Zahlungsdatum', 'Bruttobetrag', 'Note'],
  ['número factura', 'nombre cliente', 'fecha factura', 'vencimiento', 'fecha de pago', 'importe total', 'Note'],
  ['numero fattura', 'ragione sociale', 'data fattura', 'scadenza', 'data pagamento', 'totale fattura', 'Note'],
  ['factuurnummer', 'klantnaam', 'factuurdatum', 'vervaldatum', 'betaaldatum', 'factuurbedrag', 'Note'],
]

const documents = fc.array(fc.record({
  customer: fc.constantFrom('Ånger & Søn', 'O\'Neill "Bros"', 'Łódź; S.A.', 'A|B, C', 'Élan\nVital', 'Ux'),
  issued: fc.integer({ min: 0, max: 900 }),
  terms: fc.integer({ min: 0, max: 90 }),
  delay: fc.option(fc.integer({ min: 0, max: 200 })),
  cents: fc.oneof(fc.integer({ min: 1, max: 500_000_000 }), fc.integer({ min: -900_000, max: -1 })),
  note: fc.constantFrom('', 'x', 'two words'),
}), { minLength: 4, maxLength: 40 }).map(drawn => [
  // One date and one amount that leave no doubt, as any real file has.
  { customer: 'Ux', issued: 30, terms: 27, delay: 0, cents: 123_456, note: 'x' }, ...drawn,
].map(({ customer, issued, terms, delay, cents, note }, index): Written => ({
  number: `N${String(index)}`, customer, issued, due: issued + terms, settled: delay === null ? null : issued + delay, cents, note,
})))

const dialects: fc.Arbitrary<Dialect> = fc.record({
  separator: fc.constantFrom(',', ';', '\t', '|'), decimal: fc.constantFrom(',', '.'),
  group: fc.constantFrom('', ' ', '\u202f', '’', 'other'), negative: fc.constantFrom('minus', 'trailing', 'brackets'),
  date: fc.constantFrom('iso', 'dmy', 'mdy', 'compact'), pad: fc.boolean(), header: fc.constantFrom(...headers),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'), title: fc.boolean(), mark: fc.boolean(),
})

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await createLedger(engine)
})
afterAll(() => engine.close())

test('whatever the dialect, the documents that were written are read back', async () => {
  await fc.assert(fc.asyncProperty(documents, dialects, async (written, dialect) => {
    await emptyLedger(engine)
    const { report } = await mustImport(engine, 'ledger.txt', write(written, dialect))
    expect(report).toMatchObject({ rowsRead: written.length, rowsLoaded: written.length })
    const { rows } = await engine.query(`
      select number, documents.customer_id, issue_date, due_date, documents.amount, effective_date, allocations.amount as settled
      from documents left join allocations using (document_id) order by document_id`)
    expect(rows).toEqual(written.map(({ number, customer, issued, due, settled, cents }) => ({
      number, customer_id: customer, issue_date: isoOf(issued), due_date: isoOf(due), amount: ledgerAmount(cents),
      effective_date: settled === null ? null : isoOf(settled), settled: settled === null ? null : ledgerAmount(cents),
    })))
  }), { numRuns: 15, seed: 20240229, endOnFailure: true })
})
