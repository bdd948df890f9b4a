import type { Document } from './entries.ts'
import type { Day } from './days.ts'
import { allocationsUntil, isInvoice, paymentsAt, settlementAt } from './document.ts'
import { positivePart, sum, type Money } from './money.ts'

/** How a part of an invoice is gone; what is `lost` was written off. */
export type Exit = 'paid' | 'deducted' | 'closed' | 'lost'

export interface Part {
  readonly date: Day
  readonly exit: Exit
  readonly amount: Money
}

const exits: Readonly<Record<string, Exit>> = {
  credit_note: 'deducted', discount: 'deducted', exchange: 'deducted', rounding: 'closed', transfer: 'closed', write_off: 'lost',
}

/** What of an invoice can be followed: all but what was settled nobody knows when. */
export function followedAmount(document: Document): Money {
  const undated = sum(document.allocations.filter(row => !row.isDated), row => row.amount)
  return document.amount - within(undated, document.amount)
}

/** Whether it can be told when an invoice is settled: at no time was it settled without a date. */
export function isCounted(document: Document): boolean {
  return document.allocations.every(row => settlementAt(document, row.date)?.last.isDated !== false)
}

/**
 * What of an invoice is gone at the end of a day, and how. On one day payments come first. What exceeds the invoice
 * is no part of it; a negative row takes back that excess first, then the latest parts before it.
 */
export function partsAt(document: Document, day: Day): Part[] {
  if (!isInvoice(document)) return []
  const payments = paymentsAt(document, day).map((row): Part => ({ date: row.date, exit: 'paid', amount: row.amount }))
  const others = allocationsUntil(document, day).filter(row => row.kind !== 'payment')
    .map((row): Part => ({ date: row.date, exit: exits[row.kind] ?? 'closed', amount: row.amount }))
  const rows = [...payments, ...others].sort((a, b) => a.date - b.date)
  const followed = followedAmount(document)
  let parts: Part[] = []
  let settled = 0n
  for (const row of rows) {
    const before = within(settled, followed)
    settled += row.amount
    const change = within(settled, followed) - before
    parts = change < 0n ? takeBack(parts, -change) : [...parts, { ...row, amount: change }]
  }
  return parts.filter(part => part.amount > 0n)
}

function within(settled: Money, amount: Money): Money {
  return settled > amount ? amount : positivePart(settled)
}

function takeBack(parts: readonly Part[], amount: Money): Part[] {
  let remaining = amount
  return parts.toReversed().map(part => {
    const taken = part.amount < remaining ? part.amount : remaining
    remaining -= taken
    return { ...part, amount: part.amount - taken }
  }).reverse()
}

export function amountGone(parts: readonly Part[], exit: Exit): Money {
  return sum(parts.filter(part => part.exit === exit), part => part.amount)
}
