import { dayOf, type Day } from './days.ts'
import type { Allocation, Document } from './entries.ts'
import { firstKnownDate, hasBillings, hasHistory, startOfLedger } from './knowledge.ts'
import { moneyOf } from './money.ts'
import { dueDay } from './due-day.ts'
import type { PlainFilter, PlainLedger, PlainSettings } from './plain.ts'

/** The documents in scope, with what is asked about them. */
export interface Book {
  readonly documents: readonly Document[]
  /** The whole ledger, whatever the scope. */
  readonly everyDocument: readonly Document[]
  readonly currencies: readonly string[]
  /** The start of the ledger: no figure reaches back before it. */
  readonly start: Day
  /** No balance can be told before this date: what was settled since is not known to have been open. */
  readonly firstKnown: Day
  /** Settled documents are there too, not only what is open. */
  readonly hasBillings: boolean
  /** Some settlement carries its own date. */
  readonly hasHistory: boolean
  readonly asOf: Day
  readonly compareTo: Day
  readonly settings: PlainSettings
}

export function openBook(ledger: PlainLedger, settings: PlainSettings, filters: readonly PlainFilter[] = []): Book {
  const dimensions = dimensionsBySet(ledger)
  const allocations = allocationsByDocument(ledger)
  const everyDocument = ledger.documents.map((row): Document => ({
    id: row.document_id,
    entity: row.entity_id,
    customer: row.customer_id,
    number: row.number,
    kind: row.kind,
    issued: dayOf(row.issue_date),
    due: dueDay(row, ledger, settings, dimensions.get(row.dimension_set_id)),
    dueBasis: row.due_date_basis,
    currency: row.currency,
    amount: moneyOf(row.amount),
    isOpening: row.is_opening,
    isDisputed: row.is_disputed === true,
    segment: dimensions.get(row.dimension_set_id)?.get(settings.segment_by) ?? null,
    allocations: allocations.get(row.document_id) ?? [],
  }))
  const setOf = new Map(ledger.documents.map(row => [row.document_id, row.dimension_set_id]))
  const documents = everyDocument.filter(document =>
    passes(dimensions.get(setOf.get(document.id) ?? -1) ?? new Map<string, string>(), filters))
  return {
    documents,
    everyDocument,
    currencies: [...new Set(documents.map(document => document.currency))].sort(),
    start: startOfLedger(everyDocument),
    firstKnown: firstKnownDate(ledger.stated_as_of, everyDocument),
    hasHistory: hasHistory(everyDocument),
    hasBillings: hasBillings(everyDocument),
    asOf: dayOf(settings.as_of),
    compareTo: dayOf(settings.compare_to),
    settings,
  }
}

function passes(values: ReadonlyMap<string, string>, filters: readonly PlainFilter[]): boolean {
  const dimensions = [...new Set(filters.map(filter => filter.dimension))]
  return dimensions.every(dimension =>
    filters.some(filter => filter.dimension === dimension && filter.value === (values.get(dimension) ?? null)))
}

function dimensionsBySet(ledger: PlainLedger): Map<number, Map<string, string>> {
  const sets = new Map<number, Map<string, string>>()
  for (const { dimension_set_id: set, dimension, value } of ledger.dimension_values) {
    sets.set(set, (sets.get(set) ?? new Map<string, string>()).set(dimension, value))
  }
  return sets
}

function allocationsByDocument(ledger: PlainLedger): Map<number, Allocation[]> {
  const byDocument = new Map<number, Allocation[]>()
  for (const row of ledger.allocations) {
    const allocation = {
      id: row.allocation_id,
      kind: row.kind,
      date: dayOf(row.effective_date),
      amount: moneyOf(row.amount),
      isDated: row.link !== 'undated',
    }
    byDocument.set(row.document_id, [...byDocument.get(row.document_id) ?? [], allocation])
  }
  for (const rows of byDocument.values()) rows.sort((a, b) => a.date - b.date || a.id - b.id)
  return byDocument
}

/** The documents of each currency in scope, in the order of the currencies. */
export function eachCurrency<T>(book: Book, rowsOf: (currency: string, documents: readonly Document[]) => T[]): T[] {
  return book.currencies.flatMap(currency =>
    rowsOf(currency, book.documents.filter(document => document.currency === currency)))
}

/** Splits documents by a key, null being one of its own, in the order of first sight. */
export function groupBy<K>(documents: readonly Document[], keyOf: (document: Document) => K): Map<K, Document[]> {
  const groups = new Map<K, Document[]>()
  for (const document of documents) {
    const key = keyOf(document)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [document])
    else group.push(document)
  }
  return groups
}
