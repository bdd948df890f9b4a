import type { Document } from './entries.ts'
import type { Day } from './days.ts'
import { claimAt, creditAt, isByPayment, isCreditNote, isInvoice, openAt, paymentsAt, settlementAt, type Payment } from './document.ts'
import { sum, type Money } from './money.ts'

export type CreditsPolicy = 'include' | 'exclude'

/** Sum of the open amounts, or of the positive ones alone. */
export function balanceAt(documents: readonly Document[], day: Day, policy: CreditsPolicy): Money {
  return sum(documents, document => (policy === 'include' ? openAt : claimAt)(document, day))
}

export function claimsAt(documents: readonly Document[], day: Day): Money {
  return sum(documents, document => claimAt(document, day))
}

export function creditsAt(documents: readonly Document[], day: Day): Money {
  return sum(documents, document => creditAt(document, day))
}

/** Positive open amounts past their due date; due today is not overdue. */
export function overdueAt(documents: readonly Document[], day: Day): Money {
  return claimsAt(documents.filter(document => document.due < day), day)
}

/** Invoices less credit notes issued from one day to another, or invoices alone. */
export function billingsWithin(documents: readonly Document[], from: Day, to: Day, policy: CreditsPolicy): Money {
  const issued = documents.filter(document => document.issued >= from && document.issued <= to)
  const credited = policy === 'include' ? issued.filter(isCreditNote) : []
  return sum([...issued.filter(isInvoice), ...credited], document => document.amount)
}

/** Payments of the window that still stand on its last day. */
export function paymentsWithin(documents: readonly Document[], from: Day, to: Day): Payment[] {
  return documents.flatMap(document => paymentsAt(document, to)).filter(payment => payment.date >= from)
}

/** Invoices settled within the window by a payment of known date, and still settled on its last day. */
export function paidWithin(documents: readonly Document[], from: Day, to: Day): { document: Document, date: Day }[] {
  return documents.filter(isInvoice).flatMap(document => {
    const settlement = settlementAt(document, to)
    if (settlement === null || settlement.date < from) return []
    return isByPayment(settlement) ? [{ document, date: settlement.date }] : []
  })
}

/** What left the balance of the window without being collected: written off, transferred, lost in exchange. */
export function writtenOffWithin(documents: readonly Document[], from: Day, to: Day): Money {
  const kinds = ['write_off', 'transfer', 'exchange']
  const rows = documents.flatMap(document => document.allocations)
    .filter(row => kinds.includes(row.kind) && row.date >= from && row.date <= to)
  // A claim that goes on elsewhere in the ledger did not leave it.
  const goingOn = documents.filter(({ kind, issued }) => kind === 'transferred' && issued >= from && issued <= to)
  return sum(rows, row => row.amount) - sum(goingOn, document => document.amount)
}

export function customerKey(document: Document): string {
  return JSON.stringify([document.entity, document.customer])
}
