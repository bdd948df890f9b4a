import fc from 'fast-check'
import type { LedgerRate } from '../ledger/types.ts'
import { dayOf, textOf } from './days.ts'

const pairs = [
  ['EUR', 'GBP'], ['EUR', 'GBP'], ['GBP', 'EUR'], ['EUR', 'USD'], ['GBP', 'USD'], ['USD', 'GBP'], ['EUR', 'CHF'], ['CHF', 'GBP'],
  ['EUR', 'JPY'], ['GBP', 'JPY'],
] as const

const rates = fc.oneof(
  fc.constantFrom('1', '0.5', '0.86338', '1.0919', '155.71', '0.333333333', '0.000000001', '999999999.999999999', '123456789.987654321'),
  fc.integer({ min: 1, max: 3_000_000 }).map(millionths => (millionths / 1e6).toFixed(6)),
)

/** A rate placed on, or some days before, a day on which something happens. */
export const drawnRates = fc.record({
  rates: fc.array(fc.record({
    pick: fc.nat(), back: fc.constantFrom(0, 0, 1, 3, 20, 31, 32, -1), pair: fc.constantFrom(...pairs), rate: rates,
    units: fc.constantFrom('1', '1', '100', '1000', '1234.56', '0.000000001', '999999999.99'), isBooked: fc.boolean(),
    source: fc.constantFrom('rates.csv', 'more.csv'),
  }), { maxLength: 24, size: 'max' }),
  /** A rate of the pound on every twentieth day of four years. */
  isSteady: fc.constantFrom('no', 'tabled', 'booked'),
})
type Drawn = typeof drawnRates extends fc.Arbitrary<infer T> ? T : never

/** At most one rate of a day and pair, as the import keeps it. */
export function ratesOf(drawn: Drawn, dates: readonly string[]): LedgerRate[] {
  const sorted = dates.toSorted()
  const placed = drawn.rates.map(({ pick, back, pair: [from, to], rate, units, isBooked, source }) => ({
    rate_date: textOf(dayOf(sorted[pick % sorted.length] ?? '2024-01-31') - back), from_currency: from, to_currency: to, rate, units,
    is_booked: isBooked, source,
  }))
  const steady = drawn.isSteady !== 'no'
    ? Array.from({ length: 80 }, (_, index) => ({
        rate_date: textOf(dayOf('2021-12-15') + 20 * index), from_currency: 'EUR', to_currency: 'GBP',
        rate: (0.85 + (index % 7) / 300).toFixed(5), units: '1', is_booked: drawn.isSteady === 'booked', source: 'rates.csv',
      }))
    : []
  const byKey = new Map<string, LedgerRate>()
  for (const row of [...placed, ...steady]) {
    const key = `${row.rate_date} ${row.from_currency} ${row.to_currency} ${String(row.is_booked)}`
    if (!byKey.has(key)) byKey.set(key, row)
  }
  return [...byKey.values()]
}
