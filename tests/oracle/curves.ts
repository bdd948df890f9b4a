import type { Document } from './entries.ts'
import type { Day } from './days.ts'
import { isByPayment, isInvoice, settlementAt } from './document.ts'
import { isAtMost, times, valueOf, whole, type Fraction } from './fraction.ts'
import { sum, type Money } from './money.ts'
import { followedAmount, isCounted, partsAt } from './parts.ts'

export type Clock = 'issue' | 'due'

/** One invoice as the curve sees it at a date: its ages are counted from its clock's start. */
export interface Path {
  /** Age on the date: the last one at which the document can be at risk. */
  readonly end: number
  /** Ages at which a part of it left, at which it settled, and at which the rest was last seen. */
  readonly exitAges: readonly number[]
  /** Still unpaid just before an age. */
  readonly amountBefore: (age: number) => Money
  /** Paid at an age: what left otherwise on the same day left after the payments. */
  readonly paidAt: (age: number) => Money
  /** Whether it is known when it settled, if it did. */
  readonly isCounted: boolean
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

/** Nothing for what is no invoice or not known yet. */
export function pathOf(document: Document, day: Day, clock: Clock): Path[] {
  if (!isInvoice(document) || document.issued > day) return []
  const start = clock === 'issue' ? document.issued : document.due
  const parts = partsAt(document, day)
  const followed = followedAmount(document)
  const leaving = parts.filter(part => part.exit !== 'lost')
  const settlement = settlementAt(document, day)
  const settled = settlement === null || settlement.last.kind === 'write_off' ? null
    : { age: settlement.date - start, isPayment: isByPayment(settlement) }
  return [{
    end: day - start,
    exitAges: [
      ...settled !== null && isCounted(document) ? [settled.age] : [],
      ...leaving.map(part => part.date - start),
      ...sum(leaving, part => part.amount) < followed ? [day - start] : [],
    ],
    amountBefore: age => followed - sum(leaving.filter(part => part.date - start < age), part => part.amount),
    paidAt: age => sum(leaving.filter(part => part.exit === 'paid' && part.date - start === age), part => part.amount),
    isCounted: isCounted(document),
    settled,
  }]
}

export interface Curve {
  readonly points: readonly CurvePoint[]
  /** Share of the amount still unpaid after an age. */
  readonly unpaidAt: (age: number) => number
  /** Whether any amount is unpaid just before an age that its document has lived to see. */
  readonly isAnythingAtRisk: (age: number) => boolean
  /** How many documents are unsettled just before an age that they have lived to see. */
  readonly documentsAtRisk: (age: number) => number
}

/** Kaplan–Meier by amount and by count, with a point at every age at which something leaves or is last seen. */
export function curveOf(documents: readonly Document[], day: Day, clock: Clock): Curve {
  const paths = documents.flatMap(document => pathOf(document, day, clock))
  const ages = [...new Set(paths.flatMap(path => path.exitAges))].sort((a, b) => a - b)
  const points: CurvePoint[] = []
  let [unpaid, unpaidCount] = [whole, whole]
  let [variance, varianceCount] = [0, 0]
  for (const age of ages) {
    const present = paths.filter(path => path.end >= age)
    const amounts = present.map(path => path.amountBefore(age)).filter(amount => amount > 0n)
    const atRiskAmount = sum(amounts, amount => amount)
    const paidAmount = sum(present, path => path.paidAt(age))
    const atRisk = present.filter(path => isAtRisk(path, age))
    const settled = atRisk.filter(path => path.settled?.age === age && path.settled.isPayment)
    const squares = amounts.reduce((all, amount) => all + Number(amount) ** 2, 0)
    variance += varianceStep(Number(paidAmount) / Number(atRiskAmount), Number(atRiskAmount) ** 2 / squares)
    varianceCount += varianceStep(settled.length / atRisk.length, atRisk.length)
    unpaid = times(unpaid, atRiskAmount - paidAmount, atRiskAmount)
    unpaidCount = times(unpaidCount, BigInt(atRisk.length - settled.length), BigInt(atRisk.length))
    points.push({
      age, atRiskAmount, paidAmount, unpaid, unpaidCount,
      limits: limitsOf(valueOf(unpaid), variance, atRisk.length),
      atRiskDocuments: atRisk.length,
      settledDocuments: settled.length,
      limitsCount: limitsOf(valueOf(unpaidCount), varianceCount, atRisk.length),
    })
  }
  return {
    points,
    unpaidAt: age => valueOf(points.findLast(point => point.age <= age)?.unpaid ?? whole),
    isAnythingAtRisk: age => paths.some(path => path.end >= age && path.amountBefore(age) > 0n),
    documentsAtRisk: age => paths.filter(path => path.end >= age && isAtRisk(path, age)).length,
  }
}

function isAtRisk(path: Path, age: number): boolean {
  return path.isCounted && (path.settled === null || path.settled.age >= age)
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
