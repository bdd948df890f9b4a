import { bucketsAt } from './aging.ts'
import { eachCurrency, groupBy, type Book } from './book.ts'
import type { Document } from './entries.ts'
import { positionsWithin, textOf } from './days.ts'
import { familyAt } from './family.ts'
import { customersWithBalance, textOrNull, type OracleRow } from './headline.ts'
import { claimsAt, creditsAt, customerKey } from './levels.ts'
import { ratio, textOfMoney } from './money.ts'

const segmentsOf = (documents: readonly Document[]): [string | null, Document[]][] =>
  [...groupBy(documents, document => document.segment)]

/** `segment_comparison`: per currency and value of the chosen dimension, at the as-of date and before. */
export function segmentComparison(book: Book): OracleRow[] {
  return eachCurrency(book, (currency, documents) => segmentsOf(documents).map(([segment, own]) => {
    const day = book.asOf
    const family = familyAt(book, own, day)
    const before = familyAt(book, own, book.compareTo)
    const within = <T>(value: T): T | null => family.balanceReason === null ? value : null
    const grossOpen = claimsAt(own, day)
    const byCustomer = [...groupBy(own, customerKey).values()].map(documentsOfOne => claimsAt(documentsOfOne, day))
    const largest = byCustomer.reduce((most, claims) => claims > most ? claims : most, 0n)
    const noFirstBucket = book.settings.ageing_basis === 'issue' ? { bucket_1: null } : {}
    const buckets = Object.fromEntries(bucketsAt(book, own, day).filter(bucket => bucket.position < 6)
      .map(bucket => [`bucket_${bucket.position.toString()}`, within(textOfMoney(bucket.amount))]))
    return {
      currency,
      segment,
      customers: within(customersWithBalance(book, own, day)),
      balance: textOrNull(family.balance),
      overdue: textOrNull(family.overdue),
      gross_open: within(textOfMoney(grossOpen)),
      unapplied: within(textOfMoney(creditsAt(own, day))),
      ...noFirstBucket,
      ...buckets,
      overdue_rate: family.overdueRate,
      billings: textOrNull(family.billings),
      dso: family.dso,
      average_days_delinquent: family.delinquent,
      days_beyond_terms: family.beyondTerms,
      late_share_amount: family.lateShareAmount,
      disputed_share: ratio(claimsAt(own.filter(document => document.isDisputed), day), grossOpen),
      top_customer_share: ratio(largest, grossOpen),
      balance_before: textOrNull(before.balance),
      overdue_before: textOrNull(before.overdue),
      overdue_rate_before: before.overdueRate,
      dso_before: before.dso,
      average_days_delinquent_before: before.delinquent,
      days_beyond_terms_before: before.beyondTerms,
      reason: family.reason,
    }
  }))
}

/** `segment_by_month`: the same dimension at every month-end up to the as-of date, and at that date. */
export function segmentByMonth(book: Book): OracleRow[] {
  return eachCurrency(book, (currency, documents) => segmentsOf(documents).flatMap(([segment, own]) =>
    positionsWithin(book.start, book.asOf).map(day => {
      const family = familyAt(book, own, day)
      return {
        currency,
        segment,
        position_date: textOf(day),
        balance: textOrNull(family.balance),
        overdue: textOrNull(family.overdue),
        billings: textOrNull(family.billings),
        dso: family.dso,
        overdue_rate: family.overdueRate,
      }
    })))
}
