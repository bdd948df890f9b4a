/** A rate, term or amount that the reader has entered beside or instead of a shipped one. */
export interface OwnRule {
  readonly rule: string
  /** The day from which it holds; for rates and amounts of interest the first of a half-year. */
  readonly validFrom: string
  /** A decimal of up to four places. */
  readonly value: string
  /** Where it is written, in the reader's words; empty where they say nothing. */
  readonly source: string
}

/** Rules that hold by half-years, such as rates: interest is counted by these. */
const halfYearly: readonly string[] = [
  'ecb_rate', 'legal_interest', 'late_margin', 'public_margin', 'contract_rate', 'indemnity',
]

/** Every rule that can be entered, in the order in which they are offered. */
export const ownRules: readonly string[] = [
  'ecb_rate', 'contract_rate', 'legal_interest', 'year_revenue', 'agreed_days', 'month_end_days', 'public_days',
  'late_margin', 'public_margin', 'indemnity', 'unagreed_days', 'periodic_days', 'public_health_days',
  'public_undertaking_days', 'contract_multiple', 'fine_person', 'fine_company',
]

/** As many as the view reads. */
const mostRules = 60
const longestSource = 120

/** Rules are kept as one text: rule~date~value~source, with an asterisk between two; a view reads it. */
const [between, within] = ['*', '~']

/** A day that exists, as rules may hold from it. */
function isDay(text: string): boolean {
  if (!/^(19[89]|20|21)\d*-\d\d-\d\d$/.test(text) || text.length !== 10) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** One rule as it may be kept, or null: unknown rules, days that do not exist, values below 0 are not taken. */
export function readRule(rule: string, validFrom: string, value: string, source = ''): OwnRule | null {
  const decimal = value.trim().replace(',', '.')
  if (!ownRules.includes(rule) || !isDay(validFrom) || !/^\d{1,12}(\.\d{1,4})?$/.test(decimal)) return null
  if (/_days$/.test(rule) && !/^\d{1,3}$/.test(decimal)) return null
  if (/rate$|margin$|interest$|multiple$|^indemnity$/.test(rule) && !(Number(decimal) <= 1000)) return null
  if (rule === 'indemnity' && decimal.includes('.')) return null
  const day = halfYearly.includes(rule) ? `${validFrom.slice(0, 4)}-${validFrom.slice(5) < '07' ? '01' : '07'}-01` : validFrom
  return { rule, validFrom: day, value: decimal, source: source.replaceAll(/[*~\p{C}]/gu, ' ').trim().slice(0, longestSource).trim() }
}

/** The rules of a text, one for each rule and date; null when one of them cannot be followed. */
export function readRules(text: string): readonly OwnRule[] | null {
  if (text === '') return []
  const rules: OwnRule[] = []
  for (const line of text.split(between)) {
    const [rule = '', validFrom = '', value = '', source = '', ...more] = line.split(within)
    const read = more.length > 0 ? null : readRule(rule, validFrom, value, source)
    if (read === null) return null
    rules.push(read)
  }
  return rules.length > mostRules ? null : rules
}

/** The text of rules; of two for one rule and date the later is kept. */
export function writeRules(rules: readonly OwnRule[]): string {
  const byKey = new Map(rules.map((rule) => [`${rule.rule}${within}${rule.validFrom}`, rule]))
  return [...byKey]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, { value, source }]) => `${key}${within}${value}${source === '' ? '' : within + source}`)
    .join(between)
}

/** A text of rules in the one form that is kept; null when it cannot be followed. */
export function tidyRules(text: string): string | null {
  const rules = readRules(text)
  return rules === null ? null : writeRules(rules)
}
