import { isTrue, numberOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { statements } from '../common.ts'

/** The share of weeks between P10 and P90 that the band promises at least. */
const promised = 0.8

/** How far the forecast and the two simple ones were off, and plainly whether it beats them. */
export function backtestSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.forecast
  const rows = results['main'] ?? []
  const [row] = rows
  const dates = new Set(rows.map((week) => week['position_date'])).size
  if (dates === 0) return texts.untried
  if (numberOf(row, 'error') === null) return texts.unpaid
  const percent = (key: string): string => context.format.percent(numberOf(row, key), 0)
  const isKept = (numberOf(row, 'inside_share') ?? 0) >= promised
  return statements(
    context,
    texts.tried({
      dates: context.format.integer(dates), isOne: dates === 1, weeks: context.format.integer(rows.length)
    }),
    texts.missed({ error: percent('error'), due: percent('error_due'), delay: percent('error_delay') }),
    isTrue(row, 'is_better') ? texts.better : texts.worse,
    texts.inside({ share: percent('inside_share'), promised: context.format.percent(promised, 0), isKept })
  )
}
