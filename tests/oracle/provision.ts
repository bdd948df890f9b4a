import { bucketsAt } from './aging.ts'
import { eachCurrency, groupBy, type Book } from './book.ts'
import { textOf, type Day } from './days.ts'
import type { Document } from './entries.ts'
import { roles, type OracleRow } from './headline.ts'
import { sum, textOfMoney, type Money } from './money.ts'
import { balanceReason } from './reasons.ts'
import { baseOf, leftAs, openIn, rollsBetween, stepsBefore, type Roll } from './rolls.ts'

const fewestSteps = 12
const mostSteps = 36
const billion = 1_000_000_000n

interface Pool {
  readonly steps: number
  readonly from: Day
  readonly rolls: readonly Roll[]
}

function poolAt(book: Book, documents: readonly Document[], day: Day): Pool | null {
  const steps = stepsBefore(book, day).slice(0, mostSteps)
  const first = steps.at(-1)
  if (first === undefined) return null
  const rolls = steps.flatMap(({ from, to }) => rollsBetween(book, documents, from, to))
  return { steps: steps.length, from: first.from, rolls }
}

const positionsOf = (book: Book): number[] => book.settings.ageing_basis === 'issue' ? [2, 3, 4, 5] : [1, 2, 3, 4, 5]

/**
 * The loss rates by walking: a unit in a bucket moves step after step by the shares of its row until nothing of it is
 * left; what was written off on the way is its loss. Null where a bucket that it comes to has no way out.
 */
function lossRates(book: Book, { steps, rolls }: Pool): { rates: Map<number, number>, reason: string | null } {
  const reason = steps < fewestSteps ? 'short_history'
    : leftAs(rolls, 'writtenOff') === 0n ? 'no_write_off'
    : exitsOf(rolls, 5) === 0n ? 'no_exit' : null
  const rates = new Map<number, number>()
  if (reason !== null) return { rates, reason }
  for (const start of positionsOf(book)) {
    const rate = walked(rolls, start)
    if (rate !== null) rates.set(start, rate)
  }
  return { rates, reason }
}

function exitsOf(rolls: readonly Roll[], position: number): Money {
  const own = rolls.filter(roll => roll.from === position)
  return leftAs(own, 'paid') + leftAs(own, 'writtenOff')
}

/** Whatever stays is left out: it waits for another step. */
function walked(rolls: readonly Roll[], start: number): number | null {
  const inBucket = new Map([[start, 1]])
  let lost = 0
  for (let position = start; position <= 5; position += 1) {
    const amount = inBucket.get(position) ?? 0
    if (amount === 0 && position !== start) continue
    const own = rolls.filter(roll => roll.from === position)
    const later = [1, 2, 3, 4, 5].filter(to => to > position)
    const leaving = exitsOf(rolls, position) + sum(later, to => openIn(own, to))
    if (leaving === 0n) return null
    lost += amount * Number(leftAs(own, 'writtenOff')) / Number(leaving)
    for (const to of later) {
      inBucket.set(to, (inBucket.get(to) ?? 0) + amount * Number(openIn(own, to)) / Number(leaving))
    }
  }
  return lost
}

/** The rate that is applied, in thousand millionths; null where there is none. */
function appliedRate(book: Book, loss: number | undefined, position: number): bigint | null {
  const { recovery_percent: recovery, forward_factor: factor, entered_rates: entered } = book.settings
  if (entered !== null) return BigInt(Math.round(Number(entered.split(',')[position - 1]) * 10_000_000))
  if (loss === undefined) return null
  return BigInt(Math.round(Math.min(1, loss * (1 - Number(recovery) / 100) * Number(factor)) * Number(billion)))
}

/** The rate of each bucket at a date. */
export function ratesAt(book: Book, documents: readonly Document[], day: Day): Map<number, bigint | null> {
  const pool = poolAt(book, documents, day)
  if (pool === null) return new Map()
  const { rates } = lossRates(book, pool)
  return new Map(positionsOf(book).map(position => [position, appliedRate(book, rates.get(position), position)]))
}

/** `provision_rates`: per date, currency and bucket. */
export function provisionRates(book: Book): OracleRow[] {
  return eachCurrency(book, (currency, documents) => roles(book).flatMap(([role, day]) => {
    const pool = poolAt(book, documents, day)
    if (pool === null) return []
    const { rates, reason } = lossRates(book, pool)
    return positionsOf(book).map(position => {
      const own = pool.rolls.filter(roll => roll.from === position)
      const rate = appliedRate(book, rates.get(position), position)
      const loss = rates.get(position) ?? null
      return {
        date_role: role,
        currency,
        bucket_position: position,
        steps: pool.steps,
        from_date: textOf(pool.from),
        base: textOfMoney(baseOf(own)),
        paid: textOfMoney(leftAs(own, 'paid')),
        rolled: textOfMoney(sum(own.filter(roll => roll.to > position), roll => roll.open)),
        stayed: textOfMoney(openIn(own, position)),
        written_off: textOfMoney(leftAs(own, 'writtenOff')),
        left_out: textOfMoney(leftAs(own, 'credited') + leftAs(own, 'transferred')),
        loss_rate: loss,
        rate: rate === null ? null : `${String(rate / billion)}.${String(rate % billion).padStart(9, '0')}`,
        is_entered: book.settings.entered_rates !== null,
        reason: loss === null ? reason ?? 'no_basis' : null,
      }
    })
  }))
}

/** Half up, to hundredths of the currency. */
export function provisionOn(amount: Money, rate: bigint | null | undefined): Money | null {
  if (amount === 0n) return 0n
  if (rate === null || rate === undefined) return null
  const perCent = billion * 10n
  return (amount * rate * 2n + perCent) / (perCent * 2n) * 10n
}

interface Cell {
  readonly position: number
  readonly amount: Money
  readonly rate: bigint | null | undefined
  readonly provision: Money | null
}

function cellsAt(book: Book, own: readonly Document[], day: Day, rates: ReadonlyMap<number, bigint | null>): Cell[] {
  return bucketsAt(book, own, day).filter(({ position }) => position < 6).map(({ position, amount }) => {
    const rate = rates.get(position)
    return { position, amount, rate, provision: provisionOn(amount, rate) }
  })
}

/** `provision`: per date, currency, value of the chosen dimension and bucket. */
export function provision(book: Book): OracleRow[] {
  return eachCurrency(book, (currency, documents) => roles(book).flatMap(([role, day]) => {
    if (balanceReason(book, day) !== null) return []
    const rates = ratesAt(book, documents, day)
    return [...groupBy(documents, document => document.segment)].flatMap(([segment, own]) =>
      cellsAt(book, own, day, rates).map(cell => ({
        date_role: role,
        currency,
        segment,
        bucket_position: cell.position,
        amount: textOfMoney(cell.amount),
        provision: cell.provision === null ? null : textOfMoney(cell.provision),
      })))
  }))
}

/** `provision_movement`: per currency and value of the chosen dimension, where all of the currency can be told. */
export function provisionMovement(book: Book): OracleRow[] {
  if (roles(book).some(([, day]) => balanceReason(book, day) !== null)) return []
  return eachCurrency(book, (currency, documents) => {
    const before = ratesAt(book, documents, book.compareTo)
    const now = ratesAt(book, documents, book.asOf)
    const rows = [...groupBy(documents, document => document.segment)].map(([segment, own]) => {
      const opening = total(cellsAt(book, own, book.compareTo, before).map(cell => cell.provision))
      const cells = cellsAt(book, own, book.asOf, now)
      const closing = total(cells.map(cell => cell.provision))
      const atOldRate = total(cells.map(cell => provisionOn(cell.amount, before.get(cell.position))))
      const rolls = rollsBetween(book, own, book.compareTo, book.asOf)
      const used = total(positionsOf(book).map(position => {
        const own = rolls.filter(roll => roll.from === position)
        return provisionOn(leftAs(own, 'writtenOff'), before.get(position))
      }))
      return { segment, opening, closing, atOldRate, used }
    })
    return rows.flatMap(({ segment, opening, closing, atOldRate, used }) => {
      if (rows.some(row => [row.opening, row.closing, row.atOldRate, row.used].includes(null))) return []
      const [first, last, old, lost] = [opening ?? 0n, closing ?? 0n, atOldRate ?? 0n, used ?? 0n]
      return [{
        currency,
        segment,
        opening: textOfMoney(first),
        used: textOfMoney(-lost),
        exposure: textOfMoney(old - first + lost),
        rate_change: textOfMoney(last - old),
        closing: textOfMoney(last),
      }]
    })
  })
}

/** The sum, unless one is not known. */
export function total(amounts: readonly (Money | null)[]): Money | null {
  return amounts.reduce((sum, amount) => sum === null || amount === null ? null : sum + amount, 0n)
}
