/** A calendar month or quarter. */
export interface Period {
  /** First and last day. */
  readonly from: string
  readonly to: string
  readonly isQuarter: boolean
}

const pattern = /^((?:19|20|21)\d\d)-(?:Q([1-4])|(0[1-9]|1[0-2]))$/

/** Reads "2024-Q3" or "2024-05"; null for anything else. */
export function readPeriod(key: string): Period | null {
  const [, year, quarter, month] = pattern.exec(key) ?? []
  if (year === undefined) return null
  const isQuarter = quarter !== undefined
  const first = isQuarter ? Number(quarter) * 3 - 2 : Number(month)
  return { from: day(Number(year), first, 1), to: day(Number(year), first + (isQuarter ? 3 : 1), 0), isQuarter }
}

/** The month or quarter that a day lies in, as `readPeriod` reads it. */
export function periodOf(date: string, grain: 'month' | 'quarter'): string {
  return grain === 'month' ? date.slice(0, 7) : `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`
}

/** Months from 1; day 0 is the last of the month before. */
function day(year: number, month: number, dayOfMonth: number): string {
  return new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10)
}
