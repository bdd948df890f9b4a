import { readFigure } from './thresholds.ts'

/** The DSO of a sector, as somebody published it. */
export interface Benchmark {
  readonly days: number
  /** Year that it is of; null: not said. */
  readonly year: number | null
  /** Who published it; empty: not said. */
  readonly source: string
}

const longestSource = 120
const mostDays = 3660

/** Kept as one text, days~year~source; the view signal_dso reads the days. */
const within = '~'

/** A benchmark as it was typed, or null: days above 0 with up to two decimals, a year of four digits or none. */
export function readBenchmark(days: string, year: string, source: string): Benchmark | null {
  const figure = readFigure(days)
  const stated = year.trim()
  if (figure === null || figure === undefined || figure <= 0 || figure > mostDays) return null
  if (stated !== '' && !/^(19|20|21)\d\d$/.test(stated)) return null
  return {
    days: figure,
    year: stated === '' ? null : Number(stated),
    source: source.replaceAll(/[~\p{C}]/gu, ' ').trim().slice(0, longestSource).trim(),
  }
}

/** The benchmark of a text; null without one, or when it cannot be followed. */
export function parseBenchmark(text: string): Benchmark | null {
  const [days = '', year = '', source = '', ...more] = text.split(within)
  return more.length > 0 ? null : readBenchmark(days, year, source)
}

/** The text of a benchmark; empty without one. */
export function writeBenchmark(benchmark: Benchmark | null): string {
  if (benchmark === null) return ''
  const { days, year, source } = benchmark
  return [String(days), year === null ? '' : String(year), source].join(within)
}

/** A text in the one form that is kept; null when it cannot be followed. */
export function tidyBenchmark(text: string): string | null {
  if (text === '') return ''
  const benchmark = parseBenchmark(text)
  return benchmark === null ? null : writeBenchmark(benchmark)
}
