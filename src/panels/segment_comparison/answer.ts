import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { directionOf, segmentName } from '../common.ts'

// Beyond the largest, a segment of two invoices would make the headline.
const comparedSegments = 5

/** Which of the largest segments pays latest and which earliest, else which is most and least overdue. */
export function segmentsSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.sentences.segments
  const open = (results['main'] ?? []).filter((row) => (numberOf(row, 'gross_open') ?? 0) > 0)
  const largest = open.slice(0, comparedSegments)
  const first = largest[0]
  if (!first) return texts.none
  const rate = (row: Row): string => context.format.percent(numberOf(row, 'overdue_rate') ?? 0, 0)
  if (open.length === 1) return texts.single({ name: nameOf(first, context), share: rate(first) })
  const byDays = extremes(largest, 'days_beyond_terms')
  if (byDays) return beyondTerms(byDays, context)
  const byRate = extremes(largest, 'overdue_rate')
  if (!byRate) return texts.none
  const { worst, best } = byRate
  return texts.overdueRate({
    worst: nameOf(worst, context), worstRate: rate(worst), best: nameOf(best, context), bestRate: rate(best)
  })
}

interface Extremes {
  readonly worst: Row
  readonly best: Row
}

function extremes(rows: readonly Row[], key: string): Extremes | null {
  const known = rows.filter((row) => numberOf(row, key) !== null)
  const sorted = known.toSorted((a, b) => (numberOf(a, key) ?? 0) - (numberOf(b, key) ?? 0))
  const best = sorted[0]
  const worst = sorted.at(-1)
  return best && worst && best !== worst ? { worst, best } : null
}

function beyondTerms({ worst, best }: Extremes, context: FrameContext): string {
  const texts = context.text.panels.sentences.segments
  const days = (row: Row): number => numberOf(row, 'days_beyond_terms') ?? 0
  const size = (row: Row): string => context.format.days(Math.abs(days(row)), 1)
  const figures = {
    worst: nameOf(worst, context), worstDays: size(worst), best: nameOf(best, context), bestDays: size(best)
  }
  if (directionOf(days(worst), 1) <= 0) return texts.allEarly(figures)
  return texts.beyondTerms({ ...figures, isBestEarly: directionOf(days(best), 1) < 0 })
}

function nameOf(row: Row, context: FrameContext): string {
  return segmentName(context, textOf(row, 'segment'))
}
