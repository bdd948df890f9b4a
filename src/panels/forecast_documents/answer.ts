import { isTrue, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { customerName, statements } from '../common.ts'
import { shownWeek } from './queries.ts'

/** How much is expected in the week, how much of it from those who stand for most, and who comes first. */
export function weekSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.forecast.drill
  const { format, currency } = context
  const number = format.integer(shownWeek(context))
  const whole = (results['classes'] ?? []).find((row) => isTrue(row, 'is_total'))
  const customers = results['customers'] ?? []
  if (!whole || customers.length === 0) return texts.none({ number })
  const share = customers.reduce((sum, row) => sum + (numberOf(row, 'share') ?? 0), 0)
  const amount = (row: typeof whole | undefined): string => format.compact(textOf(row, 'expected'), currency)
  return statements(
    context,
    texts.expected({
      amount: amount(whole), number, from: format.date(textOf(whole, 'week_from')), to: format.date(textOf(whole, 'week_to'))
    }),
    texts.largest({
      share: format.percent(share, 0), count: format.integer(customers.length), isOne: numberOf(customers[0], 'customers') === 1
    }),
    texts.first({ name: customerName(customers[0]), amount: amount(customers[0]) })
  )
}
