import fc from 'fast-check'
import type { LedgerAllocation } from '../ledger/types.ts'
import { textOf, type Day } from './days.ts'
import { textOfMoney, type Money } from './money.ts'

type Kind = NonNullable<LedgerAllocation['kind']>

/** One step of how a document is settled, in terms of what was open and what was paid before. */
export interface Step {
  readonly kind: Kind
  readonly gap: number
  readonly part: 'rest' | 'half' | 'all' | 'over' | 'bounce' | 'bit back' | 'cent'
  readonly link: NonNullable<LedgerAllocation['link']>
}

/** Days between two events: many on the same day, around windows and month lengths, some long. */
export const gaps: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 0, 1, 14, 15, 16, 28, 29, 30, 31, 45, 60, 61, 89, 90, 91) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 130 }) },
  { weight: 1, arbitrary: fc.constantFrom(180, 364, 365, 366, 500) },
)

export const steps: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 7, arbitrary: fc.constant<Kind>('payment') },
    { weight: 4, arbitrary: fc.constantFrom<Kind>('credit_note', 'discount', 'rounding', 'write_off', 'exchange', 'transfer') },
  ),
  gap: gaps,
  part: fc.oneof(
    { weight: 5, arbitrary: fc.constant<Step['part']>('rest') },
    { weight: 2, arbitrary: fc.constant<Step['part']>('half') },
    { weight: 3, arbitrary: fc.constantFrom<Step['part']>('all', 'over', 'bounce', 'bounce', 'bit back', 'cent') },
  ),
  link: fc.oneof(
    { weight: 8, arbitrary: fc.constant<Step['link']>('stated') },
    { weight: 2, arbitrary: fc.constantFrom<Step['link']>('matched', 'lettered', 'derived', 'undated') },
  ),
})

/** Plays the steps of one document and returns its allocations, none of zero; what is taken back has its date. */
export function settle(document: number, issued: Day, amount: Money, script: readonly Step[]): LedgerAllocation[] {
  const allocations: LedgerAllocation[] = []
  let date = issued
  let open = amount
  let lastPaid = 0n
  for (const step of script) {
    date += step.gap
    const settled = amountOf(step, amount, open, lastPaid)
    if (settled === 0n) continue
    if (step.kind === 'payment') lastPaid = step.part === 'bounce' ? 0n : settled
    open -= settled
    const isForward = settled < 0n === amount < 0n
    allocations.push({
      document_id: document,
      effective_date: textOf(date),
      amount: textOfMoney(settled),
      kind: step.kind,
      link: step.kind === 'payment' && isForward ? step.link : 'stated',
    })
  }
  return allocations
}

function amountOf(step: Step, amount: Money, open: Money, lastPaid: Money): Money {
  switch (step.part) {
    case 'rest': return open
    case 'half': return open / 2n
    case 'all': return amount
    case 'over': return amount * 3n / 2n
    case 'cent': return amount < 0n ? -10n : 10n
    case 'bounce': return step.kind === 'payment' ? -lastPaid : 0n
    case 'bit back': return step.kind === 'payment' ? -lastPaid / 3n : 0n
  }
}
