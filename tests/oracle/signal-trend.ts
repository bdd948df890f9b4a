import { eachCurrency, type Book } from './book.ts'
import { lastDayOf, monthOf, textOf, type Day } from './days.ts'
import type { OracleRow } from './headline.ts'
import type { PlainLedger } from './plain.ts'
import { judge, signalNumbers, thresholdOf } from './signals.ts'

/** Signals that rest on the habits of customers are told by quarter-end. */
const byQuarter: readonly number[] = [8, 9]

/** `signal_trend`: each signal asked anew at each month-end of the twelve months, as if that were the as-of date. */
export function signalTrend(book: Book, ledger: PlainLedger): OracleRow[] {
  const month = monthOf(book.asOf)
  const ends = Array.from({ length: 12 }, (_, index): Day => lastDayOf(month - 12 + index))
  return eachCurrency(book, (currency, documents) => signalNumbers.flatMap(signal => {
    const isAsked = (day: Day): boolean => !byQuarter.includes(signal) || monthOf(day) % 3 === 2
    const days = ends.filter(isAsked).map(day => ({ role: 'month_end', day }))
    return [...days, { role: 'as_of', day: book.asOf }].map(({ role, day }) => {
      const { finding, missing } = judge({ book, ledger, currency, documents, role, day }, signal)
      return {
        currency, signal, date_role: role,
        position_date: textOf(day),
        unit: thresholdOf(book, signal).unit,
        figure: finding?.figure ?? null,
        missing,
      }
    })
  }))
}
