import { eachCurrency, groupBy, type Book } from './book.ts'
import { ageAt, curveOf, type CurvePoint } from './curves.ts'
import { textOf } from './days.ts'
import { claimAt, isInvoice } from './document.ts'
import type { Document } from './entries.ts'
import { claimsWithChances, weeks } from './forecast.ts'
import { valueOf } from './fraction.ts'
import type { OracleRow } from './headline.ts'
import { customerKey } from './levels.ts'
import { sum, textOfMoney } from './money.ts'
import { followedAmount, isCounted } from './parts.ts'
import { payerAt, quarterEnds, wholes } from './payers.ts'
import type { PlainLedger } from './plain.ts'
import { balanceReason } from './reasons.ts'

const ranks = ['prompt', 'slow', 'late', 'very_late', 'critical']

/** `customer_payer_history`: each customer's class at the quarter-ends and at the as-of date. */
export function customerPayerHistory(book: Book): OracleRow[] {
  const days = [...new Set([...quarterEnds(book.asOf), book.asOf])].sort((a, b) => a - b)
  return eachCurrency(book, (currency, documents) => wholes(book, currency, documents).flatMap(own => {
    const told = days.flatMap(day => {
      const payer = payerAt(book, own, day)
      return payer === null ? [] : [{ day, payer }]
    })
    return told.map(({ day, payer }, index) => {
      const before = told[index - 1]?.payer.payerClass ?? null
      const [from, to] = [ranks.indexOf(before ?? ''), ranks.indexOf(payer.payerClass ?? '')]
      return {
        currency,
        ...who(own),
        position_date: textOf(day),
        is_as_of: day === book.asOf,
        payer_class: payer.payerClass,
        class_before: before,
        direction: from >= 0 && to >= 0 ? Math.sign(to - from) : 0,
        days_late: payer.daysLate,
        paid_amount: payer.paid === null ? null : textOfMoney(payer.paid),
        overdue: textOfMoney(payer.overdue),
        balance: textOfMoney(payer.balance),
        reason: payer.reason,
      }
    })
  }))
}

function who(documents: readonly Document[]): { entity_id: string | null, customer_id: string | null } {
  return { entity_id: documents[0]?.entity ?? null, customer_id: documents[0]?.customer ?? null }
}

/** Each customer with an invoice, and all together. */
function eachInvoiced<T>(book: Book, rowsOf: (part: OracleRow, invoices: readonly Document[]) => T[]): T[] {
  if (!book.hasHistory || book.asOf < book.start) return []
  return eachCurrency(book, (currency, documents) => {
    const invoices = documents.filter(document => isInvoice(document) && document.issued <= book.asOf)
    if (invoices.length === 0) return []
    return [
      ...rowsOf({ currency, is_total: true, entity_id: null, customer_id: null }, invoices),
      ...[...groupBy(invoices, customerKey).values()].flatMap(own =>
        rowsOf({ currency, is_total: false, ...who(own) }, own)),
    ]
  })
}

const isEnough = (invoices: readonly Document[]): boolean => invoices.filter(isCounted).length >= 5

/** `customer_curves`: how much of each customer's invoices is unpaid at each age; no share below five invoices. */
export function customerCurves(book: Book): OracleRow[] {
  const isTold = (point: CurvePoint, i: number, all: readonly CurvePoint[]): boolean =>
    i === 0 || i === all.length - 1 || point.paidAmount > 0n
  return eachInvoiced(book, (part, invoices) => {
    const { points } = curveOf(invoices, book.asOf, book.settings.cohort_clock)
    const quartiles = quartilesOf(invoices, points)
    return points.filter(isTold).map(point => ({
      ...part,
      ...quartiles,
      age_days: point.age,
      documents: invoices.filter(isCounted).length,
      at_risk_documents: point.atRiskDocuments,
      at_risk_amount: textOfMoney(point.atRiskAmount),
      paid_amount: textOfMoney(point.paidAmount),
      unpaid_share: isEnough(invoices) ? valueOf(point.unpaid) : null,
      lower: point.limits?.[0] ?? null,
      upper: point.limits?.[1] ?? null,
    }))
  })
}

function quartilesOf(invoices: readonly Document[], points: readonly CurvePoint[]): OracleRow {
  const age = (over: bigint, under: bigint): number | null =>
    isEnough(invoices) ? ageAt(points, { over, under }, 'unpaid') : null
  return { quartile_1_days: age(3n, 4n), median_days: age(1n, 2n), quartile_3_days: age(1n, 4n) }
}

/** `customer_curve_summary`: the ages by which a quarter, a half and three quarters are paid. */
export function customerCurveSummary(book: Book): OracleRow[] {
  return eachInvoiced(book, (part, invoices) => {
    const { points } = curveOf(invoices, book.asOf, book.settings.cohort_clock)
    return [{
      ...part,
      documents: invoices.filter(isCounted).length,
      amount: textOfMoney(sum(invoices, followedAmount)),
      ...quartilesOf(invoices, points),
    }]
  })
}

/** `customer_disputes`: disputed documents with an open claim. */
export function customerDisputes(book: Book, ledger: PlainLedger): OracleRow[] {
  if (balanceReason(book, book.asOf) !== null) return []
  const reasons = new Map(ledger.documents.map(row => [row.document_id, row.dispute_reason]))
  return book.documents.filter(document => document.isDisputed && claimAt(document, book.asOf) > 0n).map(document => ({
    document_id: document.id,
    currency: document.currency,
    ...who([document]),
    number: document.number,
    kind: document.kind,
    issue_date: textOf(document.issued),
    due_date: textOf(document.due),
    days_overdue: book.asOf - document.due,
    amount: textOfMoney(document.amount),
    open_amount: textOfMoney(claimAt(document, book.asOf)),
    dispute_reason: reasons.get(document.id) ?? null,
  }))
}

/** What each open claim has in common in the two views of what is expected of it. */
function eachClaim<T>(
  book: Book, rowsOf: (part: OracleRow, claim: ReturnType<typeof claimsWithChances>[number]) => T[],
): T[] {
  if (!book.hasHistory || book.asOf < book.start) return []
  return eachCurrency(book, (currency, documents) =>
    claimsWithChances(book, currency, documents, book.asOf).flatMap(claim => rowsOf({
      currency,
      ...who([claim.document]),
      document_id: claim.document.id,
      number: claim.document.number,
      kind: claim.document.kind,
      due_date: textOf(claim.document.due),
      is_disputed: claim.document.isDisputed,
      payer_class: claim.payerClass,
      open_amount: textOfMoney(claim.amount),
    }, claim)))
}

/** `customer_expected`: each open claim, how much of it is expected and by when. */
export function customerExpected(book: Book): OracleRow[] {
  return eachClaim(book, (part, { document, amount, chances }) => {
    const until = (week: number): number | null =>
      chances === null ? null : chances.slice(0, week).reduce((total, chance) => total + chance, 0)
    const units = Number(amount) / 1000
    const worth = (share: number | null): number | null => share === null ? null : units * share
    const half = weeks.find(week => (until(week) ?? 0) >= 0.5 - 1e-9) ?? null
    const quarter = until(13)
    return [{
      ...part,
      days_overdue: book.asOf - document.due,
      expected_4: worth(until(4)),
      expected_13: worth(quarter),
      later: quarter === null ? null : units * (1 - quarter),
      no_basis: textOfMoney(chances === null ? amount : 0n),
      likely_week: half,
      likely_from: half === null ? null : textOf(book.asOf + 7 * half - 6),
      likely_to: half === null ? null : textOf(book.asOf + 7 * half),
    }]
  })
}

/** `forecast_documents`: the chance of each open claim in each week. */
export function forecastDocuments(book: Book, ledger: PlainLedger): OracleRow[] {
  const names = new Map(ledger.customers.map(row => [JSON.stringify([row.entity_id, row.customer_id]), row.name]))
  return eachClaim(book, (part, { document, amount, chances }) => weeks.map(week => ({
    ...part,
    week,
    week_from: textOf(book.asOf + 7 * week - 6),
    week_to: textOf(book.asOf + 7 * week),
    customer_name: names.get(customerKey(document)) ?? null,
    chance: chances?.[week - 1] ?? null,
    expected: chances === null ? null : (chances[week - 1] ?? 0) * Number(amount) / 1000,
  })))
}
