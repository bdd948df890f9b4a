import type { Book } from './book.ts'
import type { Day } from './days.ts'

/** Why a balance cannot be told. */
export function balanceReason(book: Book, day: Day): string | null {
  return day < book.start ? 'ledger_start' : day < book.firstKnown ? 'no_history' : null
}

/** Why nothing can be told about the billings of the days up to a date. */
export function windowReason(book: Book, days: number, day: Day): string | null {
  const reason = balanceReason(book, day)
  if (reason !== null) return reason
  if (!book.hasBillings) return 'no_history'
  return day - days + 1 < book.start ? 'ledger_start' : null
}
