import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext, Results } from '../../parts/panel.ts'
import type { Theme } from '../../parts/theme.ts'
import { axisAmount, line, monthAxis, pointedIndex, tooltip, valueAxis } from '../chart-parts.ts'
import { segmentName } from '../common.ts'

/** What the small charts follow. */
export const measures = ['overdue_rate', 'dso', 'balance'] as const
export type Measure = (typeof measures)[number]

/** The measure chosen, the overdue rate unless another is. */
export function chosenMeasure(context: FrameContext): Measure {
  return measures.find((measure) => measure === context.options['measure']) ?? 'overdue_rate'
}

/** One segment over time. */
export interface SegmentSeries {
  readonly segment: string | null
  readonly name: string
  readonly rows: readonly Row[]
}

/** The dates of the series, oldest first. */
export function datesOf(results: Results): readonly string[] {
  return [...new Set((results['main'] ?? []).map((row) => textOf(row, 'position_date') ?? ''))].sort()
}

/** Rows by segment, the one that owes most now first. */
export function segmentSeries(results: Results, context: FrameContext): readonly SegmentSeries[] {
  const segments = new Map<string | null, Row[]>()
  for (const row of results['main'] ?? []) {
    const segment = textOf(row, 'segment')
    const rows = segments.get(segment)
    if (rows) rows.push(row)
    else segments.set(segment, [row])
  }
  const last = (rows: readonly Row[]): number => numberOf(rows.at(-1), 'balance') ?? 0
  return [...segments]
    .sort(([, a], [, b]) => last(b) - last(a))
    .map(([segment, rows]) => ({ segment, name: segmentName(context, segment), rows }))
}

/** The greatest value drawn, so that all charts of a page share one scale. */
export function highest(results: Results, measure: Measure): number {
  return Math.max(0, ...(results['main'] ?? []).map((row) => numberOf(row, measure) ?? 0))
}

/** A figure of the measure, short enough for an axis. */
function writtenMeasure(measure: Measure, value: number, context: FrameContext): string {
  const { format } = context
  if (measure === 'overdue_rate') return format.percent(value, 0)
  return measure === 'dso' ? format.number(value, 0) : axisAmount(value, context)
}

/** One segment's course over the whole ledger's, which is left out for balances: a part never reaches its whole. */
export function segmentChart(
  series: SegmentSeries,
  dates: readonly string[],
  total: readonly Row[],
  scale: number,
  context: FrameContext,
  theme: Theme
): ChartOption {
  const measure = chosenMeasure(context)
  const at = (rows: readonly Row[]): (number | null)[] => {
    const byDate = new Map(rows.map((row) => [textOf(row, 'position_date'), numberOf(row, measure)]))
    return dates.map((date) => byDate.get(date) ?? null)
  }
  const own = at(series.rows)
  const whole = measure === 'balance' ? [] : at(total)
  const all = context.text.panels.charts.total
  return {
    grid: { left: 2, right: 8, top: 8, bottom: 2, outerBoundsMode: 'same' },
    xAxis: monthAxis(theme, dates, context),
    yAxis: valueAxis(theme, (value) => writtenMeasure(measure, value, context), {
      // The greatest value ends the axis wherever it lies, and needs no line of its own.
      min: 0, max: scale === 0 ? 1 : scale, splitNumber: 2,
      splitLine: { showMaxLine: false, lineStyle: { color: theme.line } }
    }),
    tooltip: tooltip(theme, (parameters) => {
      const index = pointedIndex(parameters)
      const write = (name: string, value: number | null | undefined): string | null =>
        value === null || value === undefined ? null : `${name}  ${writtenMeasure(measure, value, context)}`
      const date = context.format.date(dates[index] ?? null)
      const lines = [date, write(series.name, own[index]), write(all, whole[index])]
      return lines.filter((text) => text !== null).join('\n')
    }),
    series: [
      line(theme, all, whole, { color: theme.compare, width: 1, dash: 'dashed' }),
      line(theme, series.name, own, { color: theme.accent, width: 1.8 })
    ]
  }
}
