import type { Document } from './book.ts'
import type { Day } from './days.ts'
import { allocationsUntil, isByPayment, isInvoice, paymentsAt, settlementAt } from './document.ts'
import { isAtMost, times, valueOf, whole, type Fraction } from './fraction.ts'
import { sum, type Money } from './money.ts'

export type Clock = 'issue' | 'due'

/** One invoice as the curve sees it at a date: its ages are counted from its clock's start. */
interface Path {
  /** Age on the date: the last one at which the document can be at risk. */
  readonly end: number
  /** Ages at which something was paid, or at which the document settled. */
  readonly eventAges: readonly number[]
  /** Still unpaid just before an age. */
  readonly amountBefore: (age: number) => Money
  /** Paid at an age: what left otherwise on the same day left after the payments. */
  readonly paidAt: (age: number) => Money
  /** Age at which it settled, and whether by a payment; null while open or written off. */
  readonly settled: { readonly age: number, readonly isPayment: boolean } | null
}

export interface CurvePoint {
  readonly age: number
  readonly atRiskAmount: Money
  readonly paidAmount: Money
  readonly unpaid: Fraction
  readonly limits: readonly [number, number] | null
  readonly atRiskDocuments: number
  readonly settledDocuments: number
  readonly unpaidCount: Fraction
  readonly limitsCount: readonly [number, number] | null
}

/** What takes an invoice out of the curve unpaid, after the payments of its day; a write-off does not. */
const leavingKinds = ['credit_note', 'discount', 'rounding', 'transfer', 'exchange']

function pathOf(document: Document, day: Day, clock: Clock): Path[] {
  if (!isInvoice(document) || document.issued > day) return []
  const start = clock === 'issue' ? document.issued : document.due
  const allocations = allocationsUntil(document, day)
  const undated = sum(allocations.filter(row => row.kind === 'payment' && !row.isDated), row => row.amount)
  const payments = paymentsAt(document, day).map(row => ({ age: row.date - start, amount: row.amount }))
  const leaving = allocations.filter(row => leavingKinds.includes(row.kind))
    .map(row => ({ age: row.date - start, amount: row.amount }))
  const unpaidAfter = (paidUntil: number, leftUntil: number): Money => {
    const gone = sum(payments.filter(row => row.age <= paidUntil), row => row.amount) +
      sum(leaving.filter(row => row.age <= leftUntil), row => row.amount)
    const followed = document.amount - undated
    return followed < gone ? 0n : followed - gone
  }
  const settlement = settlementAt(document, day)
  const isWrittenOff = settlement?.last.kind === 'write_off'
  return [{
    end: day - start,
    eventAges: [...payments.map(row => row.age), ...settlement === null ? [] : [settlement.date - start]],
    amountBefore: age => unpaidAfter(age - 1, age - 1),
    paidAt: age => unpaidAfter(age - 1, age - 1) - unpaidAfter(age, age - 1),
    settled: settlement === null || isWrittenOff ? null
      : { age: settlement.date - start, isPayment: isByPayment(settlement) },
  }]
}

export interface Curve {
  readonly points: readonly CurvePoint[]
  /** Share of the amount still unpaid after an age. */
  readonly unpaidAt: (age: number) => number
  /** How many documents still have something unpaid just before an age that they have lived to see. */
  readonly documentsAtRisk: (age: number) => number
}

/** Kaplan–Meier by amount and by count, with a point at every age at which something is paid or settled. */
export function curveOf(documents: readonly Document[], day: Day, clock: Clock): Curve {
  const paths = documents.flatMap(document => pathOf(document, day, clock))
  const ages = [...new Set(paths.flatMap(path => path.eventAges))].sort((a, b) => a - b)
  const points: CurvePoint[] = []
  let [unpaid, unpaidCount] = [whole, whole]
  let [variance, varianceCount] = [0, 0]
  for (const age of ages) {
    const present = paths.filter(path => path.end >= age)
    const amounts = present.map(path => path.amountBefore(age)).filter(amount => amount > 0n)
    const atRiskAmount = sum(amounts, amount => amount)
    const paidAmount = sum(present, path => path.paidAt(age))
    const atRisk = present.filter(path => path.settled === null || path.settled.age >= age)
    const settled = atRisk.filter(path => path.settled?.age === age && path.settled.isPayment)
    const squares = amounts.reduce((all, amount) => all + Number(amount) ** 2, 0)
    variance += varianceStep(Number(paidAmount) / Number(atRiskAmount), Number(atRiskAmount) ** 2 / squares)
    varianceCount += varianceStep(settled.length / atRisk.length, atRisk.length)
    unpaid = times(unpaid, atRiskAmount - paidAmount, atRiskAmount)
    unpaidCount = times(unpaidCount, BigInt(atRisk.length - settled.length), BigInt(atRisk.length))
    points.push({
      age, atRiskAmount, paidAmount, unpaid, unpaidCount,
      limits: limitsOf(valueOf(unpaid), variance, amounts.length),
      atRiskDocuments: atRisk.length,
      settledDocuments: settled.length,
      limitsCount: limitsOf(valueOf(unpaidCount), varianceCount, atRisk.length),
    })
  }
  return {
    points,
    unpaidAt: age => valueOf(points.findLast(point => point.age <= age)?.unpaid ?? whole),
    documentsAtRisk: age => paths.filter(path => path.end >= age && path.amountBefore(age) > 0n).length,
  }
}

function varianceStep(hazard: number, weight: number): number {
  return hazard === 0 || Number.isNaN(hazard) ? 0 : hazard / ((1 - hazard) * weight)
}

/** 95 % limits on the log-log scale; none at 0 and 1, nor where fewer than five documents are at risk. */
function limitsOf(unpaid: number, variance: number, documents: number): [number, number] | null {
  if (unpaid <= 0 || unpaid >= 1 || documents < 5) return null
  const width = 1.959964 * Math.sqrt(variance) / Math.log(unpaid)
  const [a, b] = [unpaid ** Math.exp(width), unpaid ** Math.exp(-width)]
  return [Math.min(a, b), Math.max(a, b)]
}

/** The first age at which no more than a share is unpaid; null if that is not reached. */
export function ageAt(points: readonly CurvePoint[], share: Fraction, by: 'unpaid' | 'unpaidCount'): number | null {
  return points.find(point => isAtMost(point[by], share))?.age ?? null
}
