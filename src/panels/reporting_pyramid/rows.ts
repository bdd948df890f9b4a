import type { Row } from '../../engine/types.ts'
import { amountSum, numberOf, textOf, thousandths } from '../../parts/cells.ts'

/** One currency at the as-of date, or all that have a rate. */
export interface Line {
  /** Null: all of them, whose own amounts are never added up. */
  readonly currency: string | null
  readonly own: string | null
  /** Null: there is no rate. */
  readonly converted: string | null
  readonly overdue: string | null
  readonly buckets: readonly number[]
  readonly lateShare: number | null
}

/** What is open now by currency, the largest first and those apart last, with all of them together above. */
export function linesOf(rows: readonly Row[]): readonly Line[] {
  const now = rows.filter((row) => row['date_role'] === 'as_of')
  const codes = [...new Set(now.map((row) => textOf(row, 'currency') ?? ''))]
  const lines = codes.map((code) => lineOf(code, now.filter((row) => textOf(row, 'currency') === code)))
    .filter(({ own }) => own !== null)
  const told = now.filter((row) => row['converted'] !== null)
  const size = ({ converted }: Line): bigint => converted === null ? -(10n ** 40n) : thousandths(converted)
  const sorted = lines.toSorted((a, b) => size(a) === size(b) ? 0 : size(a) > size(b) ? -1 : 1)
  const all = lineOf(null, told)
  return sorted.length > 1 && told.length > 0 ? [all, ...sorted] : sorted
}

/** Nothing of its own where neither a claim nor a credit is open. */
function lineOf(currency: string | null, rows: readonly Row[]): Line {
  const isOpen = rows.some((row) => (numberOf(row, 'amount') ?? 0) !== 0)
  const hasRate = rows.every((row) => row['converted'] !== null)
  const figure = hasRate ? 'converted' : 'amount'
  const at = (position: number): readonly Row[] => rows.filter((row) => numberOf(row, 'bucket_position') === position)
  const buckets = [1, 2, 3, 4, 5].map((position) =>
    at(position).reduce((sum, row) => sum + (numberOf(row, figure) ?? 0), 0))
  const late = [2, 3, 4, 5].flatMap((position) => at(position).map((row) => textOf(row, figure)))
  const gross = buckets.reduce((sum, amount) => sum + amount, 0)
  return {
    currency,
    own: isOpen && currency !== null ? amountSum(rows.map((row) => textOf(row, 'amount'))) : null,
    converted: hasRate ? amountSum(rows.map((row) => textOf(row, 'converted'))) : null,
    overdue: amountSum(late),
    buckets,
    lateShare: gross > 0 ? Number(amountSum(late)) / gross : null
  }
}
