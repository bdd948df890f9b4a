import type { Row } from '../engine/types.ts'
import { monthsBefore } from '../ledger/dates.ts'
import { textOf } from '../parts/cells.ts'
import type { FrameContext, Query, TableColumn } from '../parts/panel.ts'
import { readPeriod } from '../parts/period.ts'
import type { Change, Since } from '../text/en/panels/sentences.ts'

/** A statement on one view whose only parameter is the currency. */
export function inCurrency(context: Pick<FrameContext, 'currency'>, sql: string): Query {
  return { sql, parameters: [context.currency] }
}

/** Every month-end up to the as-of date, asked in the same words by all who need it, so that it is asked once. */
export function monthsQuery(context: FrameContext): Query {
  return inCurrency(context, 'select * from dso_by_month where currency = ? order by position_date')
}

/** Both positions, likewise. */
export function positionsQuery(context: Pick<FrameContext, 'currency'>): Query {
  return inCurrency(context, 'select * from headline where currency = ? order by date_role')
}

/** The buckets of both dates, likewise. */
export function bucketsQuery(context: FrameContext): Query {
  return inCurrency(context, 'select * from aging_pyramid where currency = ? order by date_role, bucket_position')
}

/** The row of one of the two dates. */
export function atRole(rows: readonly Row[] | undefined, role: 'as_of' | 'compare_to'): Row | undefined {
  return rows?.find((row) => row['date_role'] === role)
}

type Columns = FrameContext['text']['panels']['columns']

/** A column whose heading is the language's word for it. */
export function column(context: FrameContext, key: keyof Columns, kind: TableColumn['kind']): TableColumn {
  return { key, kind, label: context.text.panels.columns[key] }
}

/** A column of one dimension's values, null being one of them. */
export function segmentColumn(context: FrameContext): TableColumn {
  return {
    key: 'segment',
    kind: 'text',
    label: dimensionName(context, context.segmentBy),
    say: (value) => segmentName(context, value === null ? null : String(value))
  }
}

/** A dimension in the reader's language, or as the source heads it. */
export function dimensionName(context: FrameContext, dimension: string): string {
  const names: Readonly<Record<string, string>> = context.text.panels.words.dimension
  return Object.hasOwn(names, dimension) ? (names[dimension] ?? dimension) : dimension
}

/** A value of a dimension as it is shown, that of segments where none is named; classes of customers in words. */
export function segmentName(context: FrameContext, segment: string | null, dimension = context.segmentBy): string {
  const { frame, payers } = context.text.panels
  switch (dimension) {
    case 'payer_class': return wordFor(payers.classes, segment ?? 'unknown')
    case 'size_class': return wordFor(payers.sizes, segment ?? 'unknown')
    case 'customer_cohort': return cohortName(context, segment)
    default: return segment ?? frame.notStated
  }
}

/** The quarter of customers' first invoices, or that they were customers before. */
function cohortName({ format, text }: FrameContext, cohort: string | null): string {
  if (cohort === null) return text.panels.payers.classes.unknown
  const period = readPeriod(cohort)
  return period === null ? text.panels.payers.cohorts.before : format.quarter(period.from)
}

/** A customer by name, or by number where no name is known. */
export function customerName(row: Row | undefined): string {
  return textOf(row, 'customer_name') ?? textOf(row, 'customer_id') ?? ''
}

/** A key of the data in words; what the language has no word for stays as it is. */
export function wordFor(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key
}

/** A month or quarter as `readPeriod` reads it, in words: "in Q3 2024"; null where there is none. */
export function during({ format, text }: FrameContext, key: string | null): string | null {
  const period = key === null ? null : readPeriod(key)
  if (period === null) return null
  const { month, quarter } = text.panels.sentences.during
  const { from, isQuarter } = period
  return isQuarter ? quarter({ period: format.quarter(from) }) : month({ period: format.month(from) })
}

/** The comparison date, as "a year ago" when it is a full year back. */
export function since(context: FrameContext): Since {
  const { asOf, compareTo, format } = context
  return { isYear: compareTo === monthsBefore(asOf, 12), date: format.date(compareTo) }
}

/** Which way a change went, once it is rounded to what is shown. */
export function directionOf(value: number, digits: number): -1 | 0 | 1 {
  const rounded = Math.round(value * 10 ** digits)
  return rounded > 0 ? 1 : rounded < 0 ? -1 : 0
}

/** A change of days, without sign: "6.1". */
export function daysChange(context: FrameContext, days: number): Change {
  return { size: context.format.number(Math.abs(days), 1), direction: directionOf(days, 1) }
}

/** A change of shares in whole points, without sign: "4 points". */
export function pointsChange(context: FrameContext, shares: number): Change {
  const points = Math.round(Math.abs(shares) * 100)
  const isOne = points === 1 || (points === 0 && context.language === 'fr')
  const size = context.text.panels.sentences.points({ size: context.format.integer(points), isOne })
  return { size, direction: directionOf(shares, 2) }
}

/** A figure with its sign, true minus included; nothing for what rounds to nothing. */
export function signed(written: string, direction: -1 | 0 | 1): string {
  return direction === 0 ? written : `${direction > 0 ? '+' : '−'}${written}`
}

/** Why a figure is missing, in words. */
export function reasonText(context: FrameContext, reason: string | null): string {
  const reasons = context.text.panels.frame.reasons
  if (reason === 'ledger_start' && context.ledgerStart === null) return reasons.unknown()
  const known: Readonly<Record<string, (p: { date: string }) => string>> = reasons
  const text = reason !== null && Object.hasOwn(known, reason) ? known[reason] : undefined
  return (text ?? reasons.unknown)({ date: context.format.date(context.ledgerStart) })
}

/** What was said, without a full stop: "…, …". */
export function clauses(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', ')
}

/** Ends what was said with one full stop. */
export function sentence(...parts: readonly (string | null)[]): string {
  return `${clauses(...parts)}.`
}

/** Statements of equal rank, set apart as the language does: "…; …." */
export function statements(context: FrameContext, ...parts: readonly (string | null)[]): string {
  return `${parts.filter((part) => part !== null).join(context.text.panels.sentences.separator)}.`
}
