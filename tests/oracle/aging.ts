import { eachCurrency, groupBy, type Book } from './book.ts'
import type { Document } from './entries.ts'
import { positionsWithin, textOf, type Day } from './days.ts'
import { claimAt, creditAt, openAt } from './document.ts'
import { roles, type OracleRow } from './headline.ts'
import { claimsAt } from './levels.ts'
import { ratio, sum, textOfMoney, type Money } from './money.ts'
import type { PlainDocument, PlainLedger } from './plain.ts'
import { balanceReason } from './reasons.ts'

export interface Bucket {
  readonly key: string
  readonly position: number
  readonly amount: Money
  readonly documents: readonly Document[]
}

/** Keys by position: by due date 1 … 5, by issue date 2 … 5 without "not due"; 6 holds what is not applied. */
export function bucketKeys(book: Book): ReadonlyMap<number, string> {
  const [first, second, third, fourth] = book.settings.bucket_edges
  const isByIssue = book.settings.ageing_basis === 'issue'
  const keys = new Map<number, string>()
  if (!isByIssue) keys.set(1, 'not_due')
  keys.set(2, `${isByIssue ? 0 : first + 1}-${second}`)
  keys.set(3, `${second + 1}-${third}`)
  keys.set(4, `${third + 1}-${fourth}`)
  keys.set(5, `${fourth + 1}+`)
  return keys.set(6, 'unapplied')
}

/** Where a claim stands at a date. */
export function bucketPosition(book: Book, document: Document, day: Day): number {
  const isByIssue = book.settings.ageing_basis === 'issue'
  const age = day - (isByIssue ? document.issued : document.due)
  const exceeded = book.settings.bucket_edges.filter(edge => age > edge).length
  return isByIssue ? Math.max(2, exceeded + 1) : exceeded + 1
}

export function bucketsAt(book: Book, documents: readonly Document[], day: Day): Bucket[] {
  const claims = documents.filter(document => claimAt(document, day) > 0n)
  const credits = documents.filter(document => creditAt(document, day) < 0n)
  return [...bucketKeys(book)].map(([position, key]) => {
    const own = position === 6 ? credits : claims.filter(document => bucketPosition(book, document, day) === position)
    return { key, position, documents: own, amount: sum(own, document => openAt(document, day)) }
  })
}

function bucketRows(book: Book, documents: readonly Document[], day: Day): OracleRow[] {
  const grossOpen = claimsAt(documents, day)
  return bucketsAt(book, documents, day).map(bucket => ({
    position_date: textOf(day),
    bucket: bucket.key,
    bucket_position: bucket.position,
    amount: textOfMoney(bucket.amount),
    share: ratio(bucket.amount, grossOpen),
    documents: bucket.documents.length,
  }))
}

function rowsOfRoles(book: Book, documents: readonly Document[], part: OracleRow): OracleRow[] {
  return roles(book).filter(([, day]) => balanceReason(book, day) === null).flatMap(([role, day]) =>
    bucketRows(book, documents, day).map(row => ({ ...part, date_role: role, ...row })))
}

/** `aging_pyramid`: per currency, date and bucket. */
export function agingPyramid(book: Book): OracleRow[] {
  return eachCurrency(book, (currency, documents) => rowsOfRoles(book, documents, { currency }))
}

/** `aging_by_segment`: the same per value of the chosen dimension. */
export function agingBySegment(book: Book): OracleRow[] {
  return eachCurrency(book, (currency, documents) =>
    [...groupBy(documents, document => document.segment)].flatMap(([segment, own]) =>
      rowsOfRoles(book, own, { currency, segment })))
}

/** `aging_by_month`: at every month-end up to the as-of date, and at that date. */
export function agingByMonth(book: Book): OracleRow[] {
  return eachCurrency(book, (currency, documents) => positionsWithin(book.firstKnown, book.asOf).flatMap(day =>
    bucketRows(book, documents, day).map(({ documents: _, ...row }) => ({ currency, ...row }))))
}

/** `open_documents`: what is not settled at the as-of date, document by document. */
export function openDocuments(book: Book, ledger: PlainLedger): OracleRow[] {
  if (balanceReason(book, book.asOf) !== null) return []
  const plain = new Map(ledger.documents.map(row => [row.document_id, row]))
  const names = new Map(ledger.customers.map(row => [JSON.stringify([row.entity_id, row.customer_id]), row.name]))
  return book.documents.filter(document => openAt(document, book.asOf) !== 0n).flatMap(document => {
    const open = openAt(document, book.asOf)
    const position = open < 0n ? 6 : bucketPosition(book, document, book.asOf)
    const row = plain.get(document.id)
    return row === undefined ? [] : [{
      ...toldOf(row),
      amount: textOfMoney(document.amount),
      customer_name: names.get(JSON.stringify([row.entity_id, row.customer_id])) ?? null,
      open_amount: textOfMoney(open),
      days_overdue: open < 0n ? null : book.asOf - document.due,
      bucket: bucketKeys(book).get(position) ?? null,
      bucket_position: position,
    }]
  })
}

const toldColumns = [
  'document_id', 'currency', 'dimension_set_id', 'entity_id', 'customer_id', 'number', 'kind', 'issue_date', 'due_date',
  'due_date_basis', 'is_disputed', 'dispute_reason', 'sales_rep', 'source_line',
] as const

function toldOf(row: PlainDocument): OracleRow {
  return Object.fromEntries(toldColumns.map(column => [column, row[column]]))
}
