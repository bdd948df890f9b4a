import { bucketPosition } from './aging.ts'
import { eachCurrency, type Book } from './book.ts'
import type { Document } from './entries.ts'
import { textOf, type Day } from './days.ts'
import { claimAt } from './document.ts'
import type { OracleRow } from './headline.ts'
import { positivePart, ratio, sum, textOfMoney, type Money } from './money.ts'

/** How a part of a claim left: in this order, each as far as its allocations go. */
const ways = ['paid', 'credited', 'transferred', 'writtenOff'] as const
type Way = (typeof ways)[number]

const wayOf: Readonly<Record<string, Way>> = {
  payment: 'paid', credit_note: 'credited', discount: 'credited', rounding: 'credited',
  transfer: 'transferred', exchange: 'transferred', write_off: 'writtenOff',
}

/** What became of one document's claim between the ends of two days. */
export interface Roll {
  readonly document: Document
  readonly from: number
  /** The bucket at the end, whether or not anything is still open. */
  readonly to: number
  readonly base: Money
  readonly open: Money
  readonly reopened: Money
  readonly left: Readonly<Record<Way, Money>>
}

/** Every claim that is open at the first day, one by one. */
export function rollsBetween(book: Book, documents: readonly Document[], first: Day, last: Day): Roll[] {
  return documents.filter(document => claimAt(document, first) > 0n).map(document => {
    const base = claimAt(document, first)
    const after = claimAt(document, last)
    const open = after < base ? after : base
    let rest = base - open
    const left = { paid: 0n, credited: 0n, transferred: 0n, writtenOff: 0n }
    for (const way of ways) {
      const rows = document.allocations.filter(row => row.date > first && row.date <= last && wayOf[row.kind] === way)
      const net = positivePart(sum(rows, row => row.amount))
      left[way] = net < rest ? net : rest
      rest -= left[way]
    }
    if (rest !== 0n) throw new Error(`nothing says how ${document.number} got smaller`)
    return {
      document, from: bucketPosition(book, document, first), to: bucketPosition(book, document, last),
      base, open, reopened: positivePart(after - base), left,
    }
  })
}

const daysPerStep = 30
const mostSteps = 60

/** The steps that a date has behind it, the latest first. */
export function stepsBefore(book: Book, day: Day): { step: number, from: Day, to: Day }[] {
  if (!book.hasHistory) return []
  const count = Math.min(mostSteps, Math.floor((day - book.start) / daysPerStep))
  return Array.from({ length: Math.max(0, count) }, (_, index) => ({
    step: index + 1, from: day - daysPerStep * (index + 1), to: day - daysPerStep * index,
  }))
}

export const openIn = (rolls: readonly Roll[], to: number): Money =>
  sum(rolls.filter(roll => roll.to === to), roll => roll.open)
export const leftAs = (rolls: readonly Roll[], way: Way): Money => sum(rolls, roll => roll.left[way])
export const baseOf = (rolls: readonly Roll[]): Money => sum(rolls, roll => roll.base)

/** `roll_rates`: the last thirty days, by bucket of departure. */
export function rollRates(book: Book): OracleRow[] {
  const latest = stepsBefore(book, book.asOf)[0]
  if (latest === undefined) return []
  const positions = book.settings.ageing_basis === 'issue' ? [2, 3, 4, 5] : [1, 2, 3, 4, 5]
  return eachCurrency(book, (currency, documents) => {
    const all = rollsBetween(book, documents, latest.from, latest.to)
    return positions.map(from => {
      const rolls = all.filter(roll => roll.from === from)
      return {
        currency,
        from_date: textOf(latest.from),
        to_date: textOf(latest.to),
        from_position: from,
        base: textOfMoney(baseOf(rolls)),
        ...Object.fromEntries([1, 2, 3, 4, 5].map(to => [`to_${String(to)}`, textOfMoney(openIn(rolls, to))])),
        paid: textOfMoney(leftAs(rolls, 'paid')),
        credited: textOfMoney(leftAs(rolls, 'credited')),
        transferred: textOfMoney(leftAs(rolls, 'transferred')),
        written_off: textOfMoney(leftAs(rolls, 'writtenOff')),
        reopened: textOfMoney(sum(rolls, roll => roll.reopened)),
      }
    })
  })
}

/** `roll_rate_trend`: every step that the ledger carries. */
export function rollRateTrend(book: Book): OracleRow[] {
  const firstPosition = book.settings.ageing_basis === 'issue' ? 2 : 1
  return eachCurrency(book, (currency, documents) => stepsBefore(book, book.asOf).map(({ step, from, to }) => {
    const rolls = rollsBetween(book, documents, from, to)
    const late = rolls.filter(roll => roll.from > firstPosition)
    const worsened = sum(rolls.filter(roll => roll.to > roll.from), roll => roll.open)
    const cured = leftAs(late, 'paid') + leftAs(late, 'credited')
    const base = baseOf(rolls)
    return {
      currency,
      step,
      from_date: textOf(from),
      to_date: textOf(to),
      base: textOfMoney(base),
      late_base: textOfMoney(baseOf(late)),
      stayed: textOfMoney(sum(rolls.filter(roll => roll.to === roll.from), roll => roll.open)),
      worsened: textOfMoney(worsened),
      paid: textOfMoney(leftAs(rolls, 'paid')),
      credited: textOfMoney(leftAs(rolls, 'credited')),
      transferred: textOfMoney(leftAs(rolls, 'transferred')),
      written_off: textOfMoney(leftAs(rolls, 'writtenOff')),
      cured: textOfMoney(cured),
      late_worsened: textOfMoney(sum(late.filter(roll => roll.to > roll.from), roll => roll.open)),
      reopened: textOfMoney(sum(rolls, roll => roll.reopened)),
      paid_share: ratio(leftAs(rolls, 'paid'), base),
      worsened_share: ratio(worsened, base),
      written_off_share: ratio(leftAs(rolls, 'writtenOff'), base),
      cured_share: ratio(cured, baseOf(late)),
    }
  }))
}
