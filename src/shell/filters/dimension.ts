import { readPeriod } from '../../parts/period.ts'
import type { Formats } from '../../text/format.ts'
import type { Texts } from '../../text/index.ts'

/** A dimension in the reader's language, or as the source heads it. */
export function dimensionText(text: Texts['shell'], dimension: string): string {
  const names: Readonly<Record<string, string>> = text.filters.dimensions
  return Object.hasOwn(names, dimension) ? names[dimension] ?? dimension : dimension
}

/** A class of customers in words; null for a value of a dimension that files state. */
export function classText(text: Texts['shell'], dimension: string, value: string | null, format: Formats): string | null {
  const { payer_class: payers, size_class: sizes, before } = text.filters.classes
  const wordFor = (words: Readonly<Record<string, string>>): string | null =>
    Object.hasOwn(words, value ?? 'unknown') ? words[value ?? 'unknown'] ?? null : null
  switch (dimension) {
    case 'payer_class': return wordFor(payers)
    case 'size_class': return wordFor(sizes)
    case 'customer_cohort': return value === null ? payers.unknown : value === 'before' ? before : quarterText(value, format)
    default: return null
  }
}

function quarterText(value: string, format: Formats): string {
  const period = readPeriod(value)
  return period === null ? value : format.quarter(period.from)
}
