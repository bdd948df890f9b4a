import type { Book } from './book.ts'
import type { Day } from './days.ts'
import type { Document } from './entries.ts'
import { ratio, type Money } from './money.ts'
import type { PlainLedger } from './plain.ts'

/** Everything about one currency at one date. */
export interface Scene {
  readonly book: Book
  readonly ledger: PlainLedger
  readonly currency: string
  readonly documents: readonly Document[]
  readonly role: string
  readonly day: Day
}

/** Whether a threshold is reached, given in hundredths. */
type Test = (hundredths: bigint) => boolean

/** What a signal shows, and how it is set against its thresholds. */
export interface Finding {
  readonly figure: number
  readonly second: number | null
  readonly isWatch: Test
  readonly isAlarm: Test
}

/** A rule gives its finding, or why it cannot. */
export type Rule = (scene: Scene) => Finding | string

export const reaches = (part: Money, whole: Money): Test => hundredths => part * 100n >= hundredths * whole
export const exceeds = (part: Money, whole: Money): Test => hundredths => part * 100n > hundredths * whole
export const staysBelow = (part: Money, whole: Money): Test => hundredths => part * 100n < hundredths * whole

/** A share in per cent, both thresholds being set against it. */
export function share(part: Money, whole: Money, test = reaches): Finding {
  const figure = (ratio(part, whole) ?? 0) * 100
  return { figure, second: figure, isWatch: test(part * 100n, whole), isAlarm: test(part * 100n, whole) }
}

/** A number of customers, documents or months. */
export function count(number: number): Finding {
  const test = reaches(BigInt(number), 1n)
  return { figure: number, second: number, isWatch: test, isAlarm: test }
}
