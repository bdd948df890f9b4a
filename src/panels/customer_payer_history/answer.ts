import type { Row } from '../../engine/types.ts'
import { isTrue, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { directionOf, statements, wordFor } from '../common.ts'

/** The class at the as-of date, and whether it is a later or sooner one than before. */
export function historySentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.paying.history
  const rows = results['main'] ?? []
  const now = rows.find((row) => isTrue(row, 'is_as_of'))
  if (!now) return texts.none
  const payerClass = textOf(now, 'payer_class')
  if (payerClass === null) return statements(context, texts.unknown)
  const late = numberOf(now, 'days_late')
  const days = late === null ? null : context.format.days(Math.abs(late), 0)
  const name = className(context, payerClass)
  return statements(
    context,
    texts.isIn({ name, days, direction: late === null ? 0 : directionOf(late, 0) }),
    changeOf(rows, payerClass, context)
  )
}

/** Against the latest date with another class, or since when it is the same. */
function changeOf(rows: readonly Row[], payerClass: string, context: FrameContext): string {
  const texts = context.text.panels.paying.history
  const known = rows.filter((row) => textOf(row, 'payer_class') !== null)
  const other = known.findLast((row) => textOf(row, 'payer_class') !== payerClass)
  const date = (row: Row | undefined): string => context.format.date(textOf(row, 'position_date'))
  if (known.length < 2) return texts.first
  const [from, to] = [lateness.indexOf(textOf(other, 'payer_class') ?? ''), lateness.indexOf(payerClass)]
  const isRanked = from >= 0 && to >= 0
  if (!other || !isRanked) {
    const start = other === undefined ? 0 : known.indexOf(other) + 1
    return start === known.length - 1 ? texts.first : texts.same({ date: date(known[start]) })
  }
  const before = className(context, textOf(other, 'payer_class'))
  return (to > from ? texts.later : texts.sooner)({ before, date: date(other) })
}

/** From prompt to critical; new and inactive customers are neither. */
export const lateness: readonly string[] = ['prompt', 'slow', 'late', 'very_late', 'critical']

/** A payer class in words; null: it cannot be told. */
export function className(context: FrameContext, payerClass: string | null): string {
  return wordFor(context.text.panels.payers.classes, payerClass ?? 'unknown')
}
