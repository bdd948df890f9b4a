import { dayOf, firstDayOf, monthOf, textOf, type Day } from './days.ts'

/** The central bank's main refinancing rate at the start of each half-year, in ten-thousandths of a point. */
const centralBank: ReadonlyMap<string, bigint> = new Map([
  ...['2016-07', '2017-01', '2017-07', '2018-01', '2018-07', '2019-01', '2019-07', '2020-01', '2020-07', '2021-01',
    '2021-07', '2022-01', '2022-07'].map((start): [string, bigint] => [start, 0n]),
  ['2023-01', 25_000n], ['2023-07', 40_000n], ['2024-01', 45_000n], ['2024-07', 42_500n], ['2025-01', 31_500n],
  ['2025-07', 21_500n],
])

/** Rules that change only when the reader says so: from when, and in which units. */
const others: Readonly<Record<string, readonly [from: string, value: bigint]>> = {
  late_margin: ['2009-01-01', 100_000n],
  public_margin: ['2013-05-01', 80_000n],
  indemnity: ['2013-01-01', 400_000n],
  agreed_days: ['2009-01-01', 600_000n],
  month_end_days: ['2009-01-01', 450_000n],
  public_days: ['2013-05-01', 300_000n],
  public_health_days: ['2013-05-01', 500_000n],
  public_undertaking_days: ['2013-05-01', 600_000n],
}

/** The law as shipped, with the reader's own rows over it; every value in ten-thousandths. */
export class Law {
  readonly #own: readonly { rule: string; from: string; value: bigint }[]

  constructor(text: string) {
    this.#own = text === '' ? [] : text.split('*').map(line => {
      const [rule = '', from = '', value = ''] = line.split('~')
      const [whole = '', fraction = ''] = value.split('.')
      return { rule, from, value: BigInt(whole + fraction.padEnd(4, '0')) }
    })
  }

  /** The first day of a day's half-year. */
  halfYear(day: Day): Day {
    const month = monthOf(day)
    return firstDayOf(month - ((month % 12) + 12) % 12 % 6)
  }

  /** The value of a rule that holds until another takes its place; null before the first. */
  value(rule: string, day: Day): bigint | null {
    const text = textOf(day)
    const [from, shipped] = others[rule] ?? ['9999-12-31', 0n]
    const rows = [{ from, value: shipped }, ...this.#own.filter(own => own.rule === rule)]
      .filter(row => row.from <= text)
      .sort((a, b) => a.from < b.from ? -1 : a.from > b.from ? 1 : 0)
    return rows.at(-1)?.value ?? null
  }

  days(rule: string, day: Day): number | null {
    const value = this.value(rule, day)
    return value === null ? null : Number(value / 10_000n)
  }

  /** The central bank's rate of a day's half-year and points on it; null where the half-year has no row. */
  rate(margin: 'late_margin' | 'public_margin', day: Day): bigint | null {
    const start = textOf(this.halfYear(day))
    const own = this.#own.find(row => row.rule === 'ecb_rate' && row.from === start)
    const base = own?.value ?? centralBank.get(start.slice(0, 7)) ?? null
    const points = this.value(margin, this.halfYear(day))
    return base === null || points === null ? null : base + points
  }

  /** Revenue that the reader has entered for the year that ends on a day, in thousandths. */
  revenue(day: Day): bigint | null {
    const own = this.#own.find(row => row.rule === 'year_revenue' && dayOf(row.from) === day)
    return own === undefined ? null : own.value / 10n
  }
}
