import { difference, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { monthsBefore } from '../../ledger/dates.ts'
import { directionOf } from '../common.ts'
import { segmentSeries } from './series.ts'

/** The segment whose share past due rose most in a year, if any did. */
export function segmentByMonthSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.sentences.segments
  const moves = segmentSeries(results, context).flatMap(({ name, rows }) => {
    const last = rows.at(-1)
    const now = numberOf(last, 'overdue_rate')
    const yearAgo = monthsBefore(textOf(last, 'position_date') ?? context.asOf, 12)
    // Between month-ends the last one before stands in for the same day of the year before.
    const then = rows.findLast((row) => (textOf(row, 'position_date') ?? '') <= yearAgo)
    const before = numberOf(then, 'overdue_rate')
    const change = difference(now, before)
    return change === null || now === null || before === null ? [] : [{ name, now, before, change }]
  })
  if (moves.length === 0) return texts.tooShort
  const worst = moves.reduce((most, move) => (move.change > most.change ? move : most))
  if (directionOf(worst.change, 2) <= 0) return texts.noneRising
  const percent = (share: number): string => context.format.percent(share, 0)
  return texts.rising({ name: worst.name, before: percent(worst.before), now: percent(worst.now) })
}
