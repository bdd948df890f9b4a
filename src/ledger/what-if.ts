import { readPercent } from './loss-policy.ts'

/** What the reader supposes on the page of suppositions; each is a choice, and none a finding of the ledger. */
export interface WhatIf {
  /** What a year of money costs, in per cent. */
  readonly capitalPercent: number
  /** Days of DSO that are aimed at; null: the best of the last twelve months, of each segment its own. */
  readonly targetDso: number | null
  /** What may be taken off an invoice that is paid within so many days of its issue. */
  readonly discountPercent: number
  readonly discountDays: number
  /** Part of what each class pays later that would be paid by then, in per cent, in the order of `discountClasses`. */
  readonly discountShares: string
  /** Buckets whose claims are sold: their positions, ascending, such as "12". */
  readonly soldBuckets: string
  /** Days past due beyond which no claim is bought. */
  readonly soldLateDays: number
  readonly advancePercent: number
  readonly commissionPercent: number
  /** What the advance costs a year, in per cent. */
  readonly financingPercent: number
  /** The day to which terms are cut: the last that any lawful count allows, or the one that needs no clause. */
  readonly termsCap: 'last' | 'plain'
}

export const defaultWhatIf: WhatIf = {
  capitalPercent: 8,
  targetDso: null,
  discountPercent: 2,
  discountDays: 10,
  discountShares: '50,40,30,20,10,30,0',
  soldBuckets: '12345',
  soldLateDays: 60,
  advancePercent: 85,
  commissionPercent: 0.8,
  financingPercent: 5,
  termsCap: 'last',
}

/** The classes that shares are entered for, in their order. */
export const discountClasses = ['prompt', 'slow', 'late', 'very_late', 'critical', 'new', 'inactive'] as const

const longestTarget = 1000
const highestDiscount = 50

/** Days of DSO, with two decimals at most; null for anything else. */
export function readTargetDso(text: string): number | null {
  const value = /^\d{1,4}(?:\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN
  return value <= longestTarget ? value : null
}

/** A discount above 0 and up to 50 per cent; null for anything else. */
export function readDiscount(text: string): number | null {
  const value = readPercent(text)
  return value !== null && value > 0 && value <= highestDiscount ? value : null
}

const longestDiscountDays = 365
const longestLateDays = 3650

function readWhole(text: string, greatest: number): number | null {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  return value <= greatest ? value : null
}

/** Days from issue within which a discount holds, a year at most; null for anything else. */
export function readDiscountDays(text: string): number | null {
  return readWhole(text, longestDiscountDays)
}

/** Days past due, ten years at most; null for anything else. */
export function readLateDays(text: string): number | null {
  return readWhole(text, longestLateDays)
}

/** Seven shares in per cent, one for each class; null for anything else. */
export function readShares(text: string): string | null {
  const shares = text.split(',').map((share) => readPercent(share.trim()))
  return shares.length === discountClasses.length && shares.every((share) => share !== null)
    ? shares.map(String).join(',') : null
}

/** Positions of buckets, each once and ascending; null where one is no bucket, or none is named. */
export function readBuckets(text: string): string | null {
  return /^[1-5]{1,5}$/.test(text) ? [...new Set(text)].toSorted().join('') : null
}

/** The suppositions among other choices. */
export function whatIfOf(choices: WhatIf): WhatIf {
  const { capitalPercent, targetDso, discountPercent, discountDays, discountShares } = choices
  const { soldBuckets, soldLateDays, advancePercent, commissionPercent, financingPercent, termsCap } = choices
  return {
    capitalPercent, targetDso, discountPercent, discountDays, discountShares,
    soldBuckets, soldLateDays, advancePercent, commissionPercent, financingPercent, termsCap,
  }
}
