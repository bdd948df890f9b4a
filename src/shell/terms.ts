import type { Terms, TermsPolicy, TermsRule } from '../ledger/terms.ts'

const longestDays = 366
/** Values with terms of their own, at most. */
export const mostValues = 100
/** Characters of a value that can have terms of its own. */
export const longestValue = 500
const prefix = 'terms.'
/** How an address says that no value has terms of its own, where the host gives some. */
export const noTerms = { name: 'segment_terms', value: 'none' } as const

/** Days of payment terms, from 0 to a year. */
export function readTermsDays(value: string): number | null {
  const days = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN
  return days <= longestDays ? days : null
}

/** Terms as an address writes them: "45"; "45eom", up to the end of that month; "eom45", from the month's end. */
export function readTerms(text: string): Terms | null {
  const parts = /^(eom)?(\d{1,3})(eom)?$/.exec(text)
  if (parts === null || parts[1] !== undefined && parts[3] !== undefined) return null
  const days = readTermsDays(parts[2] ?? '')
  if (days === null) return null
  const rule: TermsRule =
    parts[1] !== undefined ? 'month_end_then_days' : parts[3] !== undefined ? 'days_then_month_end' : 'days'
  return { days, rule }
}

/** Terms as `readTerms` reads them. */
export function writeTerms({ days, rule }: Terms): string {
  return `${rule === 'month_end_then_days' ? 'eom' : ''}${String(days)}${rule === 'days_then_month_end' ? 'eom' : ''}`
}

/** Whether a parameter states terms for a value of a dimension, as `terms.segment=45eom:Retail` does. */
export function isTermsParameter(name: string): boolean {
  return name.startsWith(prefix) && name.length > prefix.length
}

/**
 * The policy with one more value, or null where the parameter cannot be followed: terms that are none, a value that
 * has terms already, a second dimension, or more than an address should carry. Terms alone are for "not stated".
 */
export function readSegmentTerms(policy: TermsPolicy | null, name: string, text: string): TermsPolicy | null {
  const dimension = name.slice(prefix.length)
  const end = text.indexOf(':')
  const value = end < 0 ? null : text.slice(end + 1)
  const terms = readTerms(end < 0 ? text : text.slice(0, end))
  const known = policy?.values ?? []
  if (terms === null || (value?.length ?? 0) > longestValue || known.length >= mostValues) return null
  if (policy !== null && policy.dimension !== dimension || known.some((rule) => rule.value === value)) return null
  return { dimension, values: [...known, { value, terms }] }
}

/** A parameter for each value, as `readSegmentTerms` reads it; none where the policy goes without saying. */
export function writeSegmentTerms(
  policy: TermsPolicy | null, usual: TermsPolicy | null,
): readonly (readonly [string, string])[] {
  if (JSON.stringify(policy) === JSON.stringify(usual)) return []
  if (policy === null) return [[noTerms.name, noTerms.value]]
  return policy.values.map(({ value, terms }) =>
    [`${prefix}${policy.dimension}`, value === null ? writeTerms(terms) : `${writeTerms(terms)}:${value}`] as const)
}
