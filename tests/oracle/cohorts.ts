import { eachCurrency, groupBy, type Book } from './book.ts'
import type { Document } from './entries.ts'
import { curveOf, type Clock, type Curve } from './curves.ts'
import { firstDayOf, lastDayOf, monthOf, textOf, type Day } from './days.ts'
import { isInvoice } from './document.ts'
import type { OracleRow } from './headline.ts'
import { ratio, sum, textOfMoney, type Money } from './money.ts'
import { amountGone, followedAmount, isCounted, partsAt } from './parts.ts'

const cohortAges = [0, 15, 30, 45, 60, 75, 90, 120, 150, 180] as const

/** `late_payer_cohorts`: invoices by month or quarter of issue, and how much of them was paid by each age. */
export function latePayerCohorts(book: Book): OracleRow[] {
  if (!book.hasHistory || book.asOf < book.start) return []
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
        const isBilled = invoiced > 0n
        const share = !isBilled ? null : isObserved ? ratio(paid, invoiced) : estimate(own, whole, age)
        return {
          currency,
          cohort: textOf(firstDayOf(month)),
          cohort_end: textOf(end),
          documents: documents.filter(isCounted).length,
          invoiced: textOfMoney(invoiced),
          age_days: age,
          paid: isObserved ? textOfMoney(paid) : null,
          share,
          is_observed: isObserved,
          reason: share !== null ? null : isBilled ? 'nothing_at_risk' : 'no_billings',
        }
      })
    })
  })
}

/** What of the cohort could be paid in time that is known. */
function invoicedBy(documents: readonly Document[], day: Day): Money {
  return sum(documents, document => followedAmount(document) - amountGone(partsAt(document, day), 'deducted'))
}

function paidAtAge(documents: readonly Document[], day: Day, age: number, clock: Clock): Money {
  return sum(documents, document => {
    const last = (clock === 'issue' ? document.issued : document.due) + age
    return amountGone(partsAt(document, day).filter(part => part.date <= last), 'paid')
  })
}

/** The cohort's own curve while five documents carry it, and on from there as the whole goes; null without a basis. */
function estimate(own: Curve, whole: Curve, age: number): number | null {
  if (!whole.isAnythingAtRisk(age)) return null
  if (own.documentsAtRisk(age) >= 5) return 1 - own.unpaidAt(age)
  let carried = age
  while (carried >= 0 && own.documentsAtRisk(carried) < 5) carried--
  const from = carried < 0 ? 1 : own.unpaidAt(carried)
  const wholeFrom = carried < 0 ? 1 : whole.unpaidAt(carried)
  return wholeFrom === 0 ? null : 1 - from * whole.unpaidAt(age) / wholeFrom
}
