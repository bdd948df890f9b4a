import { eachCurrency, groupBy, type Book } from './book.ts'
import type { Document } from './entries.ts'
import { positionsWithin, isMonthEnd, textOf, type Day } from './days.ts'
import { claimAt } from './document.ts'
import { familyAt, type Family } from './family.ts'
import { balanceAt, claimsAt, creditsAt, customerKey } from './levels.ts'
import { textOfMoney, type Money } from './money.ts'

export type OracleRow = Readonly<Record<string, string | number | boolean | null>>

export const textOrNull = (money: Money | null): string | null => money === null ? null : textOfMoney(money)

/** The two dates at which most views stand. */
export function roles(book: Book): readonly (readonly [role: string, day: Day])[] {
  return [['as_of', book.asOf], ['compare_to', book.compareTo]]
}

/** `headline`: per currency and date. */
export function headline(book: Book): OracleRow[] {
  return eachCurrency(book, (currency, documents) => roles(book).map(([role, day]) => {
    const family = familyAt(book, documents, day)
    const within = <T>(value: T): T | null => family.balanceReason === null ? value : null
    return {
      currency,
      date_role: role,
      position_date: textOf(day),
      ...sharedColumns(family),
      gross_open: within(textOfMoney(claimsAt(documents, day))),
      unapplied: within(textOfMoney(creditsAt(documents, day))),
      not_overdue: textOrNull(family.notOverdue),
      disputed: within(textOfMoney(claimsAt(documents.filter(document => document.isDisputed), day))),
      assumed_open: within(textOfMoney(claimsAt(documents.filter(document => document.dueBasis === 'assumed'), day))),
      open_documents: within(documents.filter(document => claimAt(document, day) > 0n).length),
      customers: within(customersWithBalance(book, documents, day)),
      days_beyond_terms_floored: family.beyondTermsFloored,
      late_share_amount: family.lateShareAmount,
      late_share_count: family.lateShareCount,
      paid_assumed_share: family.paidAssumedShare,
      balance_reason: family.balanceReason,
    }
  }))
}

/** `dso_by_month`: per currency, every month-end of the ledger up to the as-of date, and that date itself. */
export function dsoByMonth(book: Book): OracleRow[] {
  const days = book.asOf < book.start ? [book.asOf] : positionsWithin(book.start, book.asOf)
  return eachCurrency(book, (currency, documents) => days.map(day => ({
    currency,
    position_date: textOf(day),
    is_month_end: isMonthEnd(day),
    ...sharedColumns(familyAt(book, documents, day)),
  })))
}

function sharedColumns(family: Family): OracleRow {
  return {
    balance: textOrNull(family.balance),
    overdue: textOrNull(family.overdue),
    billings: textOrNull(family.billings),
    overdue_rate: family.overdueRate,
    dso: family.dso,
    dso_countback: family.countback,
    dso_countback_is_lower_bound: family.countbackIsLowerBound,
    best_possible_dso: family.bestPossible,
    average_days_delinquent: family.delinquent,
    collection_effectiveness: family.effectiveness,
    days_to_pay: family.daysToPay,
    days_beyond_terms: family.beyondTerms,
    weighted_terms: family.terms,
    reason: family.reason,
  }
}

export function customersWithBalance(book: Book, documents: readonly Document[], day: Day): number {
  return [...groupBy(documents, customerKey).values()]
    .filter(own => balanceAt(own, day, book.settings.credits) !== 0n).length
}
