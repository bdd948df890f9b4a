/** What the reader assumes of losses beyond what the ledger shows. */
export interface LossPolicy {
  /** Part of what is written off that comes back, in per cent: security, insurance, tax. */
  readonly recoveryPercent: number
  /** What loss rates are multiplied by for what lies ahead. */
  readonly forwardFactor: number
  /** Rates of the five buckets in per cent, "0.5,2,5,20,60", which stand as they are; null: those of the ledger. */
  readonly enteredRates: string | null
}

export const defaultLossPolicy: LossPolicy = { recoveryPercent: 0, forwardFactor: 1, enteredRates: null }

const plainNumber = /^\d{1,3}(?:\.\d{1,4})?$/
const highestFactor = 10

/** A number of per cent from 0 to 100 with four decimals at most; null for anything else. */
export function readPercent(text: string): number | null {
  const value = plainNumber.test(text) ? Number(text) : Number.NaN
  return value <= 100 ? value : null
}

/** A factor from 0 to 10 with four decimals at most; null for anything else. */
export function readFactor(text: string): number | null {
  const value = plainNumber.test(text) ? Number(text) : Number.NaN
  return value <= highestFactor ? value : null
}

/** Five rates in per cent, from not due to the oldest bucket; null for anything else. */
export function readRates(text: string): string | null {
  const rates = text.split(',').map((rate) => readPercent(rate.trim()))
  return rates.length === 5 && rates.every((rate) => rate !== null) ? rates.map(String).join(',') : null
}
