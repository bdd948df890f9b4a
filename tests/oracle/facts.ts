import type { Book } from './book.ts'
import { isMonthEnd, positionsWithin, textOf } from './days.ts'
import { openAt } from './document.ts'
import type { OracleRow } from './headline.ts'
import type { PlainLedger } from './plain.ts'

/** `capabilities`: what the whole ledger can carry, whatever the scope. */
export function capabilities(book: Book, ledger: PlainLedger): OracleRow[] {
  const isStated = (basis: string): boolean => basis === 'stated' || basis === 'terms'
  const available: Record<string, boolean> = {
    due_dates: book.everyDocument.some(document => document.amount > 0n && isStated(document.dueBasis)),
    billings: book.hasBillings,
    history: book.hasHistory,
    comparison: book.hasHistory && book.compareTo >= book.start,
    credit_limits: ledger.customers.some(customer => customer.credit_limit !== null),
    disputes: ledger.documents.some(document => document.is_disputed !== null),
    reminders: ledger.reminders.length > 0,
    rates: (ledger.exchange_rates ?? []).length > 0,
  }
  return Object.entries(available).map(([capability, is_available]) => ({ capability, is_available }))
}

/** `notices`: counts are of the whole ledger; that everything is settled is said of what is in scope. */
export function notices(book: Book, ledger: PlainLedger): OracleRow[] {
  const documents = book.everyDocument
  const allocations = ledger.allocations
  const claims = documents.filter(document => document.amount > 0n)
  const asOf = textOf(book.asOf)
  const counted = [
    count('documents_after', documents.filter(document => document.issued > book.asOf), documents),
    count('allocations_after', allocations.filter(row => row.effective_date > asOf), allocations),
    count('assumed_due_dates', claims.filter(document => document.dueBasis === 'assumed'), claims),
    count('undated', allocations.filter(row => row.link === 'undated'), allocations),
  ]
  const dated = [
    { notice: 'before_start', notice_date: book.asOf < book.start ? textOf(book.start) : null },
    { notice: 'everything_settled', notice_date: lastBalance(book) },
  ]
  return [
    ...counted.filter(({ number }) => number > 0),
    ...dated.filter(({ notice_date }) => notice_date !== null).map(row => ({ ...row, number: null, share: null })),
  ]
}

function count(notice: string, some: readonly unknown[], all: readonly unknown[]) {
  return { notice, number: some.length, share: some.length / all.length, notice_date: null }
}

/** The last month-end with anything open, when nothing is at the as-of date. */
function lastBalance({ documents, start, asOf }: Book): string | null {
  const isOpenAt = (day: number): boolean => documents.some(document => openAt(document, day) !== 0n)
  if (asOf < start || isOpenAt(asOf)) return null
  const before = positionsWithin(start, asOf).filter(day => day < asOf && isMonthEnd(day) && isOpenAt(day)).at(-1)
  return before === undefined ? null : textOf(before)
}
