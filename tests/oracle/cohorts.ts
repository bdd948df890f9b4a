import { eachCurrency, groupBy, type Book, type Document } from './book.ts'
import { curveOf, type Curve } from './curves.ts'
import { firstDayOf, lastDayOf, monthOf, textOf, type Day } from './days.ts'
import { allocationsUntil, isInvoice, paymentsAt } from './document.ts'
import type { OracleRow } from './headline.ts'
import { countInvoices } from './levels.ts'
import { ratio, sum, textOfMoney, type Money } from './money.ts'

export const cohortAges = [0, 15, 30, 45, 60, 75, 90, 120, 150, 180] as const

/** What an invoice cohort could be paid: credit notes, discounts and exchange differences applied since reduce it. */
const reducingKinds = ['credit_note', 'discount', 'exchange']

/** `late_payer_cohorts`: invoices by month or quarter of issue, and how much of them was paid by each age. */
export function latePayerCohorts(book: Book): OracleRow[] {
  const months = book.settings.cohort_grain === 'month' ? 1 : 3
  const clock = book.settings.cohort_clock
  return eachCurrency(book, (currency, all) => {
    const invoices = all.filter(document => isInvoice(document) && document.issued <= book.asOf)
    const whole = curveOf(invoices, book.asOf, clock)
    const cohorts = groupBy(invoices, document => Math.floor(monthOf(document.issued) / months) * months)
    return [...cohorts].flatMap(([month, documents]) => {
      const end = lastDayOf(month + months - 1)
      const lastDay = clock === 'issue' ? end : Math.max(...documents.map(document => document.due))
      const own = curveOf(documents, book.asOf, clock)
      const invoiced = invoicedBy(documents, book.asOf)
      return cohortAges.map(age => {
        const isObserved = lastDay + age <= book.asOf
        const paid = paidAtAge(documents, book.asOf, age, clock)
        return {
          currency,
          cohort: textOf(firstDayOf(month)),
          cohort_end: textOf(end),
          documents: countInvoices(documents),
          invoiced: textOfMoney(invoiced),
          age_days: age,
          paid: isObserved ? textOfMoney(paid) : null,
          share: isObserved ? ratio(paid, invoiced) : estimate(own, whole, age),
          is_observed: isObserved,
        }
      })
    })
  })
}

function invoicedBy(documents: readonly Document[], day: Day): Money {
  return sum(documents, document => document.amount - sum(
    allocationsUntil(document, day).filter(row => reducingKinds.includes(row.kind)), row => row.amount))
}

function paidAtAge(documents: readonly Document[], day: Day, age: number, clock: 'issue' | 'due'): Money {
  const payments = documents.flatMap(document => paymentsAt(document, day))
  const ageOf = (payment: typeof payments[number]): number =>
    payment.date - (clock === 'issue' ? payment.document.issued : payment.document.due)
  return sum(payments.filter(payment => ageOf(payment) <= age), payment => payment.amount)
}

/** The cohort's own curve while five documents carry it, and on from there as the whole goes; null without a basis. */
function estimate(own: Curve, whole: Curve, age: number): number | null {
  if (whole.documentsAtRisk(age) === 0) return null
  if (own.documentsAtRisk(age) >= 5) return 1 - own.unpaidAt(age)
  let carried = age
  while (carried >= 0 && own.documentsAtRisk(carried) < 5) carried--
  const from = carried < 0 ? 1 : own.unpaidAt(carried)
  const wholeFrom = carried < 0 ? 1 : whole.unpaidAt(carried)
  return wholeFrom === 0 ? null : 1 - from * whole.unpaidAt(age) / wholeFrom
}
