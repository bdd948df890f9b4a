import type { Filter } from '../address.ts'
import type { AssumedShares, DimensionFact, LedgerFacts } from '../facts.ts'
import type { Prepared } from './prepared.ts'

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

export function isListOf<T>(value: unknown, isOne: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isOne)
}

/** Whether all but the answers is there. */
export function isWholeState(value: unknown): value is Omit<Prepared, 'answers'> {
  return isRecord(value) && isText(value['stamp']) && isText(value['wish']) && isFacts(value['facts'])
    && isText(value['asOf']) && isTextOrNull(value['compareTo'])
    && isListOf(value['assumed'], isShares) && isListOf(value['strangers'], isFilter)
}

function isFacts(value: unknown): value is LedgerFacts {
  return isRecord(value) && isTextOrNull(value['ledgerStart']) && isText(value['ownDate'])
    && isListOf(value['currencies'], isText) && isListOf(value['reportingCurrencies'], isText)
    && isListOf(value['dimensions'], isDimension)
    && ['files', 'rowsRead', 'rowsLoaded', 'rowsSetAside'].every((name) => isCount(value[name]))
}

function isDimension(value: unknown): value is DimensionFact {
  return isRecord(value) && isText(value['dimension']) && isCount(value['values'])
}

function isShares(value: unknown): value is AssumedShares {
  return isRecord(value) && isText(value['currency'])
    && Number.isFinite(value['by_segment']) && Number.isFinite(value['by_default'])
}

function isFilter(value: unknown): value is Filter {
  return isRecord(value) && isText(value['dimension']) && isTextOrNull(value['value'])
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
