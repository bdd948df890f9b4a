import { eachCurrency, groupBy, type Book } from './book.ts'
import type { Document } from './entries.ts'
import { ageAt, curveOf, type CurvePoint } from './curves.ts'
import { isInvoice } from './document.ts'
import { valueOf, type Fraction } from './fraction.ts'
import type { OracleRow } from './headline.ts'
import { sum, textOfMoney } from './money.ts'
import { followedAmount, isCounted } from './parts.ts'

/** The whole portfolio, and each value of the chosen dimension, with its invoices known at the as-of date. */
function eachPart<T>(book: Book, rowsOf: (part: OracleRow, documents: readonly Document[]) => T[]): T[] {
  if (!book.hasHistory || book.asOf < book.start) return []
  return eachCurrency(book, (currency, all) => {
    const documents = all.filter(document => isInvoice(document) && document.issued <= book.asOf)
    if (documents.length === 0) return []
    return [
      ...rowsOf({ currency, segment: null, is_total: true }, documents),
      ...[...groupBy(documents, document => document.segment)].flatMap(([segment, own]) =>
        rowsOf({ currency, segment, is_total: false }, own)),
    ]
  })
}

/** A curve is told at its first and last age and wherever something is paid or settled in between. */
function isTold(point: CurvePoint, i: number, points: readonly CurvePoint[]): boolean {
  return i === 0 || i === points.length - 1 || point.paidAmount > 0n || point.settledDocuments > 0
}

/** `payment_curves`: how much is unpaid, and how many documents unsettled, at each age. */
export function paymentCurves(book: Book): OracleRow[] {
  const pointsOf = (documents: readonly Document[]): readonly CurvePoint[] =>
    curveOf(documents, book.asOf, book.settings.cohort_clock).points.filter(isTold)
  return eachPart(book, (part, documents) => pointsOf(documents).map(point => ({
    ...part,
    age_days: point.age,
    at_risk_amount: textOfMoney(point.atRiskAmount),
    paid_amount: textOfMoney(point.paidAmount),
    unpaid_share: valueOf(point.unpaid),
    lower: point.limits?.[0] ?? null,
    upper: point.limits?.[1] ?? null,
    at_risk_documents: point.atRiskDocuments,
    settled_documents: point.settledDocuments,
    unpaid_share_count: valueOf(point.unpaidCount),
    lower_count: point.limitsCount?.[0] ?? null,
    upper_count: point.limitsCount?.[1] ?? null,
  })))
}

const quarters: readonly (readonly [column: string, share: Fraction])[] = [
  ['quartile_1_days', { over: 3n, under: 4n }],
  ['median_days', { over: 1n, under: 2n }],
  ['quartile_3_days', { over: 1n, under: 4n }],
]

/** `payment_curve_summary`: the ages by which a quarter, a half and three quarters are paid. */
export function paymentCurveSummary(book: Book): OracleRow[] {
  return eachPart(book, (part, documents) => {
    const { points } = curveOf(documents, book.asOf, book.settings.cohort_clock)
    return [{
      ...part,
      documents: documents.filter(isCounted).length,
      amount: textOfMoney(sum(documents, followedAmount)),
      ...Object.fromEntries(quarters.map(([column, share]) => [column, ageAt(points, share, 'unpaid')])),
      ...Object.fromEntries(quarters.map(([column, share]) => [`${column}_count`, ageAt(points, share, 'unpaidCount')])),
    }]
  })
}
