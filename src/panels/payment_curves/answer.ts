import type { Row } from '../../engine/types.ts'
import { isTrue, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { directionOf, segmentName, statements } from '../common.ts'

// The slowest is looked for among segments large enough to have a chart.
const comparedSegments = 6

/** After how many days half is paid, and which segment takes longest. */
export function curvesSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.sentences.curves
  const rows = results['summary'] ?? []
  const total = rows.find((row) => isTrue(row, 'is_total'))
  if (!total) return texts.none
  const median = numberOf(total, 'median_days')
  const quartile = numberOf(total, 'quartile_3_days')
  const days = (value: number): string => whenPaid(context, value)
  const said =
    median === null
      ? texts.notReached
      : texts.reached({ median: days(median), quartile: quartile === null ? null : days(quartile) })
  const segments = rows.filter((row) => !isTrue(row, 'is_total')).slice(0, comparedSegments)
  if (segments.length < 2) return statements(context, said)
  const slowest = segments.reduce((most, row) => (reach(row) > reach(most) ? row : most))
  const name = segmentName(context, textOf(slowest, 'segment'))
  const slow = numberOf(slowest, 'median_days')
  const last = slow === null ? texts.slowestNever({ name }) : texts.slowest({ name, median: days(slow) })
  return statements(context, said, last)
}

/** An age in words: "after 50 days", or "12 days after the due date" on the other clock. */
function whenPaid(context: FrameContext, age: number): string {
  const { afterIssue, afterDue } = context.text.panels.payers.curves
  const days = context.format.days(Math.abs(age), 0)
  return context.cohortClock === 'due' ? afterDue({ days, direction: directionOf(age, 0) }) : afterIssue({ days })
}

/** A median that is not reached lies beyond all others. */
function reach(row: Row): number {
  return numberOf(row, 'median_days') ?? Number.POSITIVE_INFINITY
}
