import type { Row } from '../../engine/types.ts'
import { isTrue, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results, Unavailable } from '../../parts/panel.ts'
import { statements, wordFor } from '../common.ts'

/** The rows of one class over its thirteen weeks, or of all together. */
export interface Payers {
  readonly payerClass: string | null
  readonly isTotal: boolean
  readonly weeks: readonly Row[]
}

const order = ['prompt', 'slow', 'late', 'very_late', 'critical', 'new', 'inactive']

/** Everything first, then the classes from prompt to inactive, and those that cannot be told. */
export function payersOf(rows: readonly Row[]): readonly Payers[] {
  const groups = new Map<string, Payers & { readonly weeks: Row[] }>()
  for (const row of rows) {
    const [isTotal, payerClass] = [isTrue(row, 'is_total'), textOf(row, 'payer_class')]
    const key = isTotal ? '' : String(payerClass)
    const group = groups.get(key) ?? { isTotal, payerClass, weeks: [] }
    group.weeks.push(row)
    groups.set(key, group)
  }
  const rank = ({ isTotal, payerClass }: Payers): number =>
    isTotal ? -1 : payerClass === null ? order.length : order.indexOf(payerClass)
  return [...groups.values()].sort((left, right) => rank(left) - rank(right))
}

/** A payer class in words; null: it cannot be told. */
export function className(context: FrameContext, payerClass: string | null): string {
  return wordFor(context.text.panels.payers.classes, payerClass ?? 'unknown')
}

/** What is expected up to a week. */
export function expectedUntil(rows: readonly Row[], week: number): number {
  return rows.filter((row) => (numberOf(row, 'week') ?? 0) <= week)
    .reduce((sum, row) => sum + (numberOf(row, 'expected') ?? 0), 0)
}

/** How much is expected in thirteen weeks and in four, and how much nothing can be said of. */
export function forecastSentence(results: Results, context: FrameContext): string {
  const { text, format, currency } = context
  const texts = text.panels.forecast
  const weeks = (results['main'] ?? []).filter((row) => isTrue(row, 'is_total'))
  const open = numberOf(weeks[0], 'open_amount') ?? 0
  if (open <= 0) return texts.nothing
  const noBasis = numberOf(weeks[0], 'no_basis') ?? 0
  const amount = (value: number): string => format.compact(value, currency)
  return statements(
    context,
    texts.called({
      quarter: amount(expectedUntil(weeks, 13)), open: amount(open), month: amount(expectedUntil(weeks, 4))
    }),
    noBasis > 0 ? texts.noBasis({ amount: amount(noBasis) }) : null
  )
}

/** Without a date in the ledger nothing can be told. */
export function forecastUnavailable(results: Results, context: FrameContext): Unavailable | undefined {
  const { ledgerStart, asOf, text } = context
  return (results['main'] ?? []).length === 0 && (ledgerStart === null || asOf < ledgerStart)
    ? { reason: text.panels.forecast.cannotTell } : undefined
}
