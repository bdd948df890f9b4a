import type { Row, Value } from '../../src/engine/types.ts'
import type { ScopeFilter, Settings } from '../../src/ledger/settings.ts'
import type { LedgerInput } from '../ledger/types.ts'

/** What a view must answer, under settings and filters of its own. */
export interface Question {
  readonly about?: string
  readonly settings?: Partial<Settings>
  readonly filters?: readonly ScopeFilter[]
  /** Narrows the answer, as SQL. */
  readonly where?: string
  /** All rows, in the order of `order`, each with the columns that matter. */
  readonly order?: string
  readonly expect: readonly Row[]
}

/** One ledger, and what the view named by the folder must say of it. Figures are worked out by hand. */
export interface Case {
  readonly about: string
  readonly given: LedgerInput
  readonly asks: readonly Question[]
}

/** Decimals and texts must be equal to the last digit; doubles to the ninth significant one. */
function isSame(actual: Value | undefined, expected: Value): boolean {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
  }
  return actual === expected
}

/** The row reduced to the columns that are expected, with values that are as good as equal made equal. */
export function comparable(actual: Row | undefined, expected: Row): Row {
  return Object.fromEntries(Object.entries(expected).map(([column, value]) => {
    if (actual && !(column in actual)) return [column, 'no such column']
    const found = actual?.[column] ?? null
    return [column, isSame(found, value) ? value : found]
  }))
}
