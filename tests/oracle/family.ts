import type { Book } from './book.ts'
import type { Document } from './entries.ts'
import { countBack } from './countback.ts'
import type { Day } from './days.ts'
import { isInvoice } from './document.ts'
import { balanceAt, billingsWithin, claimsAt, overdueAt, paidWithin, paymentsWithin, writtenOffWithin } from './levels.ts'
import { ratio, scaled, sum, type Money } from './money.ts'
import { balanceReason, windowReason } from './reasons.ts'

/** The figures in days of a set of documents of one currency at one date; null where nobody can tell. */
export interface Family {
  readonly balance: Money | null
  readonly overdue: Money | null
  readonly notOverdue: Money | null
  readonly overdueRate: number | null
  readonly billings: Money | null
  readonly dso: number | null
  readonly countback: number | null
  readonly countbackIsLowerBound: boolean | null
  readonly bestPossible: number | null
  readonly delinquent: number | null
  readonly terms: number | null
  readonly daysToPay: number | null
  readonly beyondTerms: number | null
  readonly beyondTermsFloored: number | null
  readonly lateShareAmount: number | null
  readonly lateShareCount: number | null
  readonly paidAssumedShare: number | null
  readonly effectiveness: number | null
  readonly reason: string | null
  readonly balanceReason: string | null
}

export function familyAt(book: Book, documents: readonly Document[], day: Day): Family {
  const { credits: policy, window_days: window } = book.settings
  const from = day - window + 1
  const unknown = balanceReason(book, day)
  const unknownWindow = windowReason(book, window, day)
  const balance = balanceAt(documents, day, policy)
  const overdue = overdueAt(documents, day)
  const billings = billingsWithin(documents, from, day, policy)
  const countback = countBack(book, documents, day)
  const inWindow = <T>(value: T): T | null => unknownWindow === null ? value : null
  const inLedger = <T>(value: T): T | null => unknown === null ? value : null
  return {
    balance: inLedger(balance),
    overdue: inLedger(overdue),
    notOverdue: inLedger(balance - overdue),
    overdueRate: inLedger(ratio(overdue, claimsAt(documents, day))),
    billings: inWindow(billings),
    dso: inWindow(scaled(ratio(balance, billings), window)),
    countback: book.hasBillings ? inLedger(countback.days) : null,
    countbackIsLowerBound: book.hasBillings ? inLedger(countback.isLowerBound) : null,
    bestPossible: inWindow(scaled(ratio(balance - overdue, billings), window)),
    delinquent: inWindow(scaled(ratio(overdue, billings), window)),
    terms: inWindow(termsOf(documents, from, day)),
    ...inWindow(daysToPay(documents, from, day)) ?? noDaysToPay,
    effectiveness: inWindow(balanceReason(book, day - window) === null ? effectivenessAt(book, documents, day) : null),
    reason: unknownWindow ?? (billings <= 0n ? 'no_billings' : null),
    balanceReason: unknown,
  }
}

function termsOf(documents: readonly Document[], from: Day, to: Day): number | null {
  const known = documents.filter(document => isInvoice(document) && document.dueBasis !== 'assumed' &&
    document.issued >= from && document.issued <= to)
  return ratio(
    sum(known, document => document.amount * BigInt(document.due - document.issued)),
    sum(known, document => document.amount),
  )
}

const noDaysToPay = {
  daysToPay: null, beyondTerms: null, beyondTermsFloored: null, lateShareAmount: null, lateShareCount: null,
  paidAssumedShare: null,
}

function daysToPay(documents: readonly Document[], from: Day, to: Day): Pick<Family, keyof typeof noDaysToPay> {
  const payments = paymentsWithin(documents, from, to)
  const paid = sum(payments, payment => payment.amount)
  const weighted = (daysOf: (payment: typeof payments[number]) => number): number | null =>
    ratio(sum(payments, payment => payment.amount * BigInt(daysOf(payment))), paid)
  const settled = paidWithin(documents, from, to)
  const settledLate = settled.filter(({ document, date }) => date > document.due)
  return {
    daysToPay: weighted(({ document, date }) => date - document.issued),
    beyondTerms: weighted(({ document, date }) => date - document.due),
    beyondTermsFloored: weighted(({ document, date }) => Math.max(0, date - document.due)),
    lateShareAmount: ratio(sum(payments.filter(row => row.date > row.document.due), row => row.amount), paid),
    paidAssumedShare: ratio(sum(payments.filter(row => row.document.dueBasis === 'assumed'), row => row.amount), paid),
    lateShareCount: settled.length === 0 ? null : settledLate.length / settled.length,
  }
}

/** What was collected, in percent of what was collected or should have been. */
function effectivenessAt(book: Book, documents: readonly Document[], day: Day): number | null {
  const { credits: policy, window_days: window } = book.settings
  const from = day - window + 1
  const collected = balanceAt(documents, day - window, policy) + billingsWithin(documents, from, day, policy) -
    balanceAt(documents, day, policy) - writtenOffWithin(documents, from, day)
  return scaled(ratio(collected, collected + overdueAt(documents, day)), 100)
}
