import { eachCurrency, type Book } from './book.ts'
import { lastDayOf, monthOf, monthsEarlier, textOf, type Day } from './days.ts'
import { isInvoice, paymentsAt } from './document.ts'
import type { Document } from './entries.ts'
import { claimsWithChances, weekOf, weeks } from './forecast.ts'
import type { OracleRow } from './headline.ts'
import { customerKey } from './levels.ts'
import { sum, textOfMoney } from './money.ts'
import { payerAt, wholes } from './payers.ts'

/** Of the latest twelve month-ends with thirteen weeks after them, those with six months of ledger before. */
function triedDates(book: Book): Day[] {
  return Array.from({ length: 18 }, (_, back) => lastDayOf(monthOf(book.asOf) - back))
    .filter(day => day + 91 <= book.asOf).slice(0, 12).filter(day => monthsEarlier(day, 6) + 1 >= book.start)
}

/** The mean delay of each customer at a day, in whole days, halves away from zero; 0 where none is known. */
function delaysAt(book: Book, currency: string, documents: readonly Document[], day: Day): Map<string, number> {
  return new Map(wholes(book, currency, documents).map(own => {
    const days = payerAt(book, own, day)?.daysLate ?? 0
    return [own[0] === undefined ? '' : customerKey(own[0]), Math.sign(days) * Math.round(Math.abs(days))]
  }))
}

/** What would have been forecast at earlier dates, and what came. */
function triedWeeks(book: Book): OracleRow[] {
  if (!book.hasHistory || book.asOf < book.start) return []
  return eachCurrency(book, (currency, documents) => triedDates(book).flatMap(day => {
    // Nobody knew then what was issued later; what was settled later, the oracle leaves out by the day.
    const claims = claimsWithChances(book, currency, documents.filter(document => document.issued <= day), day)
    if (claims.length === 0) return []
    const delays = delaysAt(book, currency, documents, day)
    const invoices = claims.filter(claim => isInvoice(claim.document))
    const isIn = (date: Day, week: number): boolean =>
      week === 1 ? date <= day + 7 : date > day + 7 * week - 7 && date <= day + 7 * week
    const payments = invoices.flatMap(({ document }) => paymentsAt(document, book.asOf))
      .filter(({ date }) => date > day)
    return weeks.map(week => ({
      currency,
      position_date: textOf(day),
      week,
      week_from: textOf(day + 7 * week - 6),
      week_to: textOf(day + 7 * week),
      actual: textOfMoney(sum(payments.filter(({ date }) => isIn(date, week)), payment => payment.amount)),
      ...weekOf(claims, week),
      by_due: textOfMoney(sum(invoices.filter(({ document }) => isIn(document.due, week)), claim => claim.amount)),
      by_delay: textOfMoney(sum(invoices.filter(({ document }) =>
        isIn(document.due + (delays.get(customerKey(document)) ?? 0), week)), claim => claim.amount)),
    }))
  }))
}

/** `forecast_backtest`: these weeks, with the errors of the three, weighed by what was paid. */
export function forecastBacktest(book: Book): OracleRow[] {
  const rows = triedWeeks(book)
  return rows.map(row => {
    const own = rows.filter(other => other['currency'] === row['currency'])
    const paid = own.reduce((all, week) => all + Number(week['actual']), 0)
    const errorOf = (column: string): number | null => paid <= 0 ? null
      : own.reduce((all, week) => all + Math.abs(Number(week[column]) - Number(week['actual'])), 0) / paid
    return { ...row, error: errorOf('expected'), error_due: errorOf('by_due'), error_delay: errorOf('by_delay') }
  })
}
