import type { Book } from './book.ts'
import type { Document } from './entries.ts'
import { firstDayOf, lastDayOf, monthOf, type Day } from './days.ts'
import { balanceAt, billingsWithin } from './levels.ts'

export interface Countback {
  readonly days: number
  readonly isLowerBound: boolean
}

/**
 * How many days of billings, counted back month by month, the balance is made of. The month of the date itself counts
 * its elapsed days and its billings so far; the walk ends with the month in which the ledger starts.
 */
export function countBack(book: Book, documents: readonly Document[], day: Day): Countback {
  const policy = book.settings.credits
  let remaining = balanceAt(documents, day, policy)
  let days = 0
  for (let month = monthOf(day); month >= monthOf(book.start) && remaining > 0n; month--) {
    const from = firstDayOf(month)
    const to = Math.min(lastDayOf(month), day)
    const length = to - from + 1
    const billings = billingsWithin(documents, from, to, policy)
    if (billings <= 0n) {
      days += length
    } else if (remaining >= billings) {
      remaining -= billings
      days += length
    } else {
      days += Number(remaining) / Number(billings) * length
      remaining = 0n
    }
  }
  return { days, isLowerBound: remaining > 0n }
}
