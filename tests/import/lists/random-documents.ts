import fc from 'fast-check'

export interface Payment {
  readonly day: string
  readonly cents: number
}

/** A document with what it is made of and what was paid of it; amounts in cents. */
export interface Document {
  readonly number: string
  readonly customer: string
  readonly issued: string
  readonly due: string
  readonly items: readonly number[]
  readonly cents: number
  readonly payments: readonly Payment[]
  readonly open: number
}

/** Names that could be taken for something else: separators, totals, parents, quotes. */
const customers = ['Ash & Oak', 'Totally Fictional', 'Bay, Harbour Office', 'Elm "The Tree"', 'Fir:North', 'Größe 3', '3M-like Works']

const day = (offset: number): string => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10)

/** Invoices, some of one cent, paid in none, one or several parts, some of them in full. */
export const documents: fc.Arbitrary<readonly Document[]> = fc.array(fc.record({
  customer: fc.constantFrom(...customers),
  offset: fc.nat(200),
  terms: fc.integer({ min: 0, max: 60 }),
  items: fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 2_000_000 })), { minLength: 1, maxLength: 4 }),
  cuts: fc.array(fc.double({ min: 0.05, max: 0.6, noNaN: true }), { maxLength: 3 }),
  isClosed: fc.boolean(),
}), { minLength: 2, maxLength: 25 }).map(rows => rows.map((row, index): Document => {
  const { customer, offset, terms, items, cuts, isClosed } = row
  const cents = items.reduce((sum, item) => sum + item, 0)
  const payments: Payment[] = []
  let open = cents
  for (const [place, cut] of cuts.entries()) {
    const isLast = place === cuts.length - 1
    const part = isClosed && isLast ? open : Math.min(open, Math.floor(cents * cut))
    if (part === 0) continue
    open -= part
    payments.push({ day: day(offset + 5 + place * 11), cents: part })
  }
  return {
    number: `F-${String(1000 + index)}`, customer, issued: day(offset), due: day(offset + terms), items, cents, payments, open,
  }
}))

export const money = (cents: number): string => {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
