import type { Book } from './book.ts'
import { textOf, type Day } from './days.ts'
import type { Money } from './money.ts'
import type { PlainLedger, PlainRate } from './plain.ts'

/** One unit of a currency is worth over / under in the reporting currency. */
export interface Quote {
  readonly over: bigint
  readonly under: bigint
  readonly day: string
  readonly found: string
  readonly via: string | null
  readonly source: string | null
  readonly isBooked: boolean
}

const longestDays = 31
const limit = 10n ** 17n

/** The chosen currency, else that of most documents of the whole ledger. */
export function reportingCurrency(book: Book): string {
  const chosen = book.settings.reporting_currency ?? null
  if (chosen !== null) return chosen
  const counts = new Map<string, number>()
  for (const { currency } of book.everyDocument) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return most?.[0] ?? ''
}

/** Thousandths in the smallest unit. */
function unitOf(currency: string): bigint {
  return currency === 'JPY' ? 1000n : currency === 'TND' ? 1n : 10n
}

/** Looks for the rate of a day in the ledger's table, day by day back. */
export function quoteAt(ledger: PlainLedger, from: string, to: string, day: Day): Quote | null {
  if (from === to) return { over: 1n, under: 1n, day: textOf(day), found: 'own', via: null, source: null, isBooked: false }
  const rates = ratesThatCount(ledger)
  for (let back = 0; back <= longestDays; back += 1) {
    const date = textOf(day - back)
    const told = rates.filter(rate => rate.rate_date === date)
    const quote = quoteOf(told, from, to)
    // What rounds to nothing is no rate: nothing can be told at it.
    if (quote !== null && quote.over > 0n && quote.under > 0n) return { ...quote, day: date }
  }
  return null
}

/** All rates of tables, and those of the ledger's own amounts for pairs that tables do not name. */
function ratesThatCount({ exchange_rates: rates = [] }: PlainLedger): readonly PlainRate[] {
  const named = new Set(rates.filter(rate => !rate.is_booked).flatMap(rate => [rate.from_currency, rate.to_currency]))
  return rates.filter(rate => !rate.is_booked || !named.has(rate.from_currency) || !named.has(rate.to_currency))
}

type Way = Omit<Quote, 'day'>

function straight(told: readonly PlainRate[], from: string, to: string): Way | null {
  const leg = fraction(told, from, to)
  if (leg === null) return null
  const { isTurned, source, isBooked } = leg
  return { ...held(leg.over, leg.under), found: isTurned ? 'inverse' : 'direct', via: null, source, isBooked }
}

function quoteOf(told: readonly PlainRate[], from: string, to: string): Way | null {
  const own = straight(told, from, to)
  if (own !== null) return own
  const others = [...new Set(told.flatMap(rate => [rate.from_currency, rate.to_currency]))].sort()
  for (const via of others) {
    if (via === from || via === to) continue
    const [first, second] = [fraction(told, from, via), fraction(told, via, to)]
    if (first === null || second === null) continue
    return {
      ...held(first.over * second.over, first.under * second.under), found: 'crossed', via,
      source: first.source === second.source ? first.source : `${String(first.source)}, ${String(second.source)}`,
      isBooked: first.isBooked || second.isBooked,
    }
  }
  return null
}

interface Leg extends Pick<Quote, 'over' | 'under' | 'source' | 'isBooked'> {
  readonly isTurned: boolean
}

/** A leg as it is told, before anything is rounded. */
function fraction(told: readonly PlainRate[], from: string, to: string): Leg | null {
  const direct = told.find(rate => rate.from_currency === from && rate.to_currency === to)
  const found = direct ?? told.find(rate => rate.from_currency === to && rate.to_currency === from)
  if (found === undefined) return null
  const [worth, units] = [billionths(found.rate), billionths(found.units)]
  const isTurned = direct === undefined
  const [over, under] = isTurned ? [units, worth] : [worth, units]
  return { over, under, isTurned, source: found.source, isBooked: found.is_booked }
}

function billionths(text: string): bigint {
  const [whole = '0', part = ''] = text.split('.')
  return BigInt(whole + part.padEnd(9, '0').slice(0, 9))
}

/** In lowest terms; beyond seventeen digits both are divided by the same number, and rounded. */
function held(over: bigint, under: bigint): Pick<Quote, 'over' | 'under'> {
  let [a, b] = [over, under]
  while (b !== 0n) [a, b] = [b, a % b]
  const [up, down] = [over / a, under / a]
  const step = (up > down ? up : down) / limit + 1n
  return { over: (up + step / 2n) / step, under: (down + step / 2n) / step }
}

/** An amount in the reporting currency, half of its smallest unit rounded away from zero. */
export function convert(amount: Money, quote: Quote | null, to: string): Money | null {
  if (quote === null || quote.found === 'own') return quote === null ? null : amount
  const unit = unitOf(to)
  const size = amount < 0n ? -amount : amount
  const units = (2n * size * quote.over + quote.under * unit) / (2n * quote.under * unit)
  return (amount < 0n ? -units : units) * unit
}
