import { groupBy, type Book } from './book.ts'
import { firstDayOf, monthOf, textOf, type Day } from './days.ts'
import { isInvoice } from './document.ts'
import type { Document } from './entries.ts'
import { billingsWithin, customerKey } from './levels.ts'
import { positivePart, sum, type Money } from './money.ts'
import { payerAt } from './payers.ts'
import type { PlainFilter } from './plain.ts'

type Classes = ReadonlyMap<string, string | null>

const keyOf = (document: Document): string => JSON.stringify([document.currency, customerKey(document)])

/** All documents of each customer in a currency, in scope or not. */
const customersOf = (book: Book): [string, Document[]][] => [...groupBy(book.everyDocument, keyOf)]

const quarterOf = (day: Day): number => Math.floor(monthOf(day) / 3)

/** The dimensions that are classes of customers, each worked out from the whole ledger. */
const dimensions: Readonly<Record<string, (book: Book) => Classes>> = {
  payer_class: book => new Map(customersOf(book).map(([key, own]) =>
    [key, payerAt(book, own, book.asOf)?.payerClass ?? null])),

  size_class: book => {
    if (!book.hasBillings || book.asOf - 364 < book.start) return new Map()
    const sizes = customersOf(book).map(([key, own]) =>
      ({ key, own, billings: billingsWithin(own, book.asOf - 364, book.asOf, book.settings.credits) }))
    return new Map([...new Set(sizes.map(({ own }) => own[0]?.currency))].flatMap(currency =>
      classesBySize(sizes.filter(({ own }) => own[0]?.currency === currency))))
  },

  customer_cohort: book => new Map(customersOf(book).map(([key, own]) => {
    const known = own.filter(document => document.amount !== 0n && document.issued <= book.asOf)
    const invoices = known.filter(isInvoice)
    if (invoices.length === 0 || book.asOf < book.start) return [key, null]
    const isBefore = quarterOf(Math.min(...known.map(({ issued }) => issued))) === quarterOf(book.start)
    return [key, isBefore ? 'before' : quarterName(Math.min(...invoices.map(({ issued }) => issued)))]
  })),
}

/** Largest first: A begin below 80 % of what is billed, B below 95 %. */
function classesBySize(
  sizes: readonly { key: string, own: readonly Document[], billings: Money }[],
): [string, string | null][] {
  const place = ([document]: readonly Document[]): string => JSON.stringify([document?.entity, document?.customer])
  const sorted = sizes.toSorted((a, b) =>
    a.billings === b.billings ? (place(a.own) < place(b.own) ? -1 : 1) : a.billings > b.billings ? -1 : 1)
  const total = sum(sorted, ({ billings }) => positivePart(billings))
  return sorted.map(({ key, billings }, index) => {
    const before = sum(sorted.slice(0, index), row => positivePart(row.billings))
    const begins = (percent: bigint): boolean => billings > 0n && before * 100n < total * percent
    return [key, total > 0n ? begins(80n) ? 'A' : begins(95n) ? 'B' : 'C' : null]
  })
}

function quarterName(day: Day): string {
  const [year, month] = textOf(firstDayOf(monthOf(day))).split('-')
  return `${year ?? ''}-Q${String(Math.ceil(Number(month) / 3))}`
}

export const isClass = (dimension: string): boolean => Object.hasOwn(dimensions, dimension)

/** The book with its documents in the classes that segments are made by, less what filters leave out by class. */
export function withClasses(book: Book, filters: readonly PlainFilter[]): Book {
  const classed = (dimension: string): Classes => dimensions[dimension]?.(book) ?? new Map()
  const segments = isClass(book.settings.segment_by) ? classed(book.settings.segment_by) : null
  const named = [...new Set(filters.map(({ dimension }) => dimension).filter(isClass))]
  const asked = new Map(named.map(name => [name, classed(name)]))
  const passes = (document: Document): boolean => [...asked].every(([name, classes]) => filters.some(
    ({ dimension, value }) => dimension === name && value === (classes.get(keyOf(document)) ?? null)))
  const inClass = (document: Document): Document =>
    segments === null ? document : { ...document, segment: segments.get(keyOf(document)) ?? null }
  const documents = book.documents.filter(passes).map(inClass)
  return {
    ...book, documents, everyDocument: book.everyDocument.map(inClass),
    currencies: [...new Set(documents.map(({ currency }) => currency))].sort(),
  }
}
