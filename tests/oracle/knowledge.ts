import type { Document } from './entries.ts'
import { dayOf, firstDayOf, monthOf, type Day } from './days.ts'
import { settlementAt } from './document.ts'

/** The date of the opening entries if there are any, else the first day of the month of the first document. */
export function startOfLedger(documents: readonly Document[]): Day {
  const openings = documents.filter(document => document.isOpening).map(document => document.issued)
  if (openings.length > 0) return Math.min(...openings)
  return firstDayOf(monthOf(Math.min(...documents.map(document => document.issued))))
}

/** A list of open items knows what is left of them, but none that ever was settled. */
export function hasBillings(documents: readonly Document[]): boolean {
  return documents.some(document =>
    document.allocations.some(row => settlementAt(document, row.date) !== null))
}

/** When they were settled is known too, at least of some. */
export function hasHistory(documents: readonly Document[]): boolean {
  return hasBillings(documents) && documents.some(document => document.allocations.some(row => row.isDated))
}

/** With dated settlements the start of the ledger, else the date that a file states, else that of what came last. */
export function firstKnownDate(stated: string | null, documents: readonly Document[]): Day {
  const start = startOfLedger(documents)
  if (hasHistory(documents)) return start
  if (stated !== null) return Math.max(start, dayOf(stated))
  return Math.max(...documents.flatMap(document => [document.issued, ...document.allocations.map(row => row.date)]))
}
