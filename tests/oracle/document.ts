import type { Allocation, Document } from './entries.ts'
import type { Day } from './days.ts'
import { negativePart, positivePart, sum, type Money } from './money.ts'

/** Open amount at the end of a day: nothing before the document's own date. */
export function openAt(document: Document, day: Day): Money {
  if (document.issued > day) return 0n
  return document.amount - sum(allocationsUntil(document, day), allocation => allocation.amount)
}

export function claimAt(document: Document, day: Day): Money {
  return positivePart(openAt(document, day))
}

export function creditAt(document: Document, day: Day): Money {
  return negativePart(openAt(document, day))
}

export function allocationsUntil(document: Document, day: Day): Allocation[] {
  return document.allocations.filter(allocation => allocation.date <= day)
}

/** A receivable of the ledger's own time; opening items and documents of amount 0 are in no average. */
export function isInvoice(document: Document): boolean {
  return (document.kind === 'invoice' || document.kind === 'instalment') && !document.isOpening && document.amount > 0n
}

export function isCreditNote(document: Document): boolean {
  return document.kind === 'credit_note' && !document.isOpening && document.amount < 0n
}

export interface Settlement {
  readonly date: Day
  /** What came last: of one day, what has no date of its own, else a payment, else a credit note. */
  readonly last: Allocation
}

/** How the document came to be settled at the end of a day, or null if it is not. */
export function settlementAt(document: Document, day: Day): Settlement | null {
  if (document.amount === 0n || document.issued > day) return null
  let settlement: Settlement | null = null
  const allocations = allocationsUntil(document, day)
  for (const date of new Set(allocations.map(allocation => allocation.date))) {
    const open = openAt(document, date)
    const isSettled = document.amount > 0n ? open <= 0n : open >= 0n
    // What takes back does not settle.
    const ofDay = allocations.filter(({ date: day, amount }) =>
      day === date && amount !== 0n && amount > 0n === document.amount > 0n)
    const last = ofDay.find(allocation => !allocation.isDated) ?? inSettlingOrder(ofDay)[0]
    if (!isSettled) settlement = null
    else if (last !== undefined) settlement ??= { date, last }
  }
  return settlement
}

const settlingOrder = ['payment', 'credit_note', 'transfer', 'exchange', 'write_off', 'discount', 'rounding']

function inSettlingOrder(allocations: readonly Allocation[]): Allocation[] {
  return allocations.toSorted((a, b) => settlingOrder.indexOf(a.kind) - settlingOrder.indexOf(b.kind))
}

/** Settled by a payment whose date is known. */
export function isByPayment(settlement: Settlement): boolean {
  return settlement.last.kind === 'payment' && settlement.last.isDated
}

export interface Payment {
  readonly id: number
  readonly document: Document
  readonly date: Day
  readonly amount: Money
}

/**
 * The dated payments on an invoice that stand at the end of a day. A bounce undoes the payment of the same amount and
 * rank, and both are left out; one that undoes no whole payment stays, as a negative payment.
 */
export function paymentsAt(document: Document, day: Day): Payment[] {
  if (!isInvoice(document)) return []
  const rows = document.allocations.filter(allocation => allocation.kind === 'payment' && allocation.isDated)
  const rankOf = (row: Allocation): number => rows.filter(other => other.amount === row.amount).indexOf(row)
  const partnerOf = (row: Allocation): Allocation | undefined =>
    rows.find(other => other.amount === -row.amount && rankOf(other) === rankOf(row))
  return rows
    .filter(row => {
      const partner = partnerOf(row)
      if (row.amount < 0n) return row.date <= day && partner === undefined
      return row.date <= day && !(partner !== undefined && partner.date <= day)
    })
    .map(row => ({ id: row.id, document, date: row.date, amount: row.amount }))
}
