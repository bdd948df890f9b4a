import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { runChecks } from '../../../src/ledger/checks.ts'
import { createLedger, emptyLedger } from '../../../src/ledger/ledger.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { mustImport } from '../import-file.ts'

let engine: Engine

beforeAll(async () => {
  engine = await openEngine()
  await createLedger(engine)
})
afterAll(() => engine.close())

/** A document of the random ledger, in cents; credits are positive here. */
interface Plain {
  readonly id: number
  readonly number: string
  readonly customer: string
  readonly day: number
  readonly cents: number
}
interface Applied { readonly credit: Plain; readonly claim: Plain; readonly cents: number }
interface Book {
  readonly claims: readonly Plain[]
  readonly notes: readonly Plain[]
  readonly payments: readonly Plain[]
  readonly applied: readonly Applied[]
  readonly byId: boolean
  readonly isFrench: boolean
}

const dateOf = (day: number): string => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)

const document = fc.tuple(fc.nat(3), fc.nat(300), fc.integer({ min: 1, max: 900_000 }))
const cut = fc.tuple(fc.nat(), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }))

/** Splits credits over claims of the same customer, in any pieces: part, split, over and not at all. */
const books: fc.Arbitrary<Book> = fc.record({
  claims: fc.array(document, { minLength: 8, maxLength: 40 }),
  notes: fc.array(document, { maxLength: 6 }),
  payments: fc.array(document, { minLength: 4, maxLength: 30 }),
  cuts: fc.array(cut, { minLength: 5, maxLength: 80 }),
  byId: fc.boolean(),
  isFrench: fc.boolean(),
}).map(({ claims, notes, payments, cuts, byId, isFrench }) => {
  const listed = (rows: readonly (readonly [number, number, number])[], prefix: string, first: number): Plain[] =>
    rows.map(([customer, day, cents], index) =>
      ({ id: first + index, number: `${prefix}${String(index + 1)}`, customer: `C${String(customer)}`, day, cents }))
  const book = {
    claims: listed(claims, 'F', 1001), notes: listed(notes, 'A', 3001), payments: listed(payments, 'P', 1001),
  }
  const credits = [...book.payments, ...book.notes]
  const left = new Map(credits.map(credit => [credit, credit.cents]))
  const applied: Applied[] = []
  for (const [which, to, share] of cuts) {
    const credit = credits[which % credits.length]
    const own = book.claims.filter(({ customer }) => customer === credit?.customer)
    const claim = own[to % Math.max(1, own.length)]
    if (credit === undefined || claim === undefined) continue
    const rest = left.get(credit) ?? 0
    const cents = Math.min(rest, Math.ceil(rest * share))
    if (cents <= 0 || applied.some(one => one.credit === credit && one.claim === claim)) continue
    left.set(credit, rest - cents)
    applied.push({ credit, claim, cents })
  }
  return { ...book, applied, byId, isFrench }
}).filter(({ applied, payments }) => applied.some(({ credit }) => payments.includes(credit)))

function filesOf(
  { claims, notes, payments, applied, byId, isFrench }: Book,
): readonly (readonly [name: string, text: string])[] {
  const money = (cents: number): string => (cents / 100).toFixed(2).replace('.', isFrench ? ',' : '.')
  const text = (header: string, rows: readonly (readonly string[])[]): string =>
    [header, ...rows.map(cells => cells.join(';'))].join('\n') + '\n'
  const line = ({ id, number, customer, day }: Plain, days: number, cents: number): string[] =>
    [String(id), number, customer, dateOf(day), dateOf(day + days), money(cents)]
  const key = ({ id, number }: Plain): string => byId ? String(id) : number
  return [
    ['invoices.csv', text(
      isFrench ? 'id;n° facture;code client;date facture;échéance;montant TTC'
        : 'id;invoice number;customer no;invoice date;due date;amount',
      [...claims.map(one => line(one, 30, one.cents)), ...notes.map(one => line(one, 0, -one.cents))])],
    ['payments.csv', text(
      isFrench ? 'id;n° règlement;date de règlement;code client;montant'
        : 'id;payment number;payment date;customer no;amount',
      payments.map(one => [String(one.id), one.number, dateOf(one.day), one.customer, money(one.cents)]))],
    ['applied.csv', text(
      isFrench ? 'règlement;facture;montant imputé' : 'payment;invoice;amount applied',
      applied.map(({ credit, claim, cents }) => [key(credit), key(claim), money(cents)]))],
  ]
}

test('every application of a random ledger comes back to the cent, and nothing else', async () => {
  await fc.assert(fc.asyncProperty(books, async book => {
    await emptyLedger(engine)
    const known = new Set([...book.claims, ...book.notes].map(({ customer }) => customer))
    // Who never had an invoice is no customer of the ledger: such payments are set aside.
    const ofOthers = book.payments.filter(({ customer }) => !known.has(customer)).length
    const reports: unknown[] = []
    for (const [name, text] of filesOf(book)) {
      reports.push((await mustImport(engine, name, text)).report)
    }
    expect(reports).toMatchObject([{ rowsSetAside: 0 }, { rowsSetAside: ofOthers }, { rowsSetAside: 0 }])
    const { rows } = await engine.query(`select number, effective_date as day, cast(allocations.amount as varchar) as amount
      from allocations join documents using (document_id)`)
    const found = rows.map(row => `${String(row['number'])} ${String(row['day'])} ${String(row['amount'])}`).sort()
    const wanted = book.applied.flatMap(({ credit, claim, cents }) => {
      const day = dateOf(Math.max(credit.day, claim.day))
      const amount = (cents / 100).toFixed(2)
      return [`${claim.number} ${day} ${amount}0`, `${credit.number} ${day} -${amount}0`]
    }).sort()
    expect(found).toEqual(wanted)
    expect(await runChecks(engine)).toEqual([])
  }), { numRuns: 4, endOnFailure: true })
})
