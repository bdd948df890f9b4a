import type { Row } from '../../engine/types.ts'
import { isTrue, numberOf, textOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext, Results } from '../../parts/panel.ts'
import type { Theme } from '../../parts/theme.ts'
import { pointedIndex, tooltip, valueAxis } from '../chart-parts.ts'
import { segmentName } from '../common.ts'

/** How much of what was invoiced is unpaid at each age. */
export interface Curve {
  readonly segment: string | null
  readonly name: string
  readonly isTotal: boolean
  readonly rows: readonly Row[]
}

/** The curves of the rows, the whole first, in the order that they came. */
export function curvesOf(results: Results, context: FrameContext): readonly Curve[] {
  const curves = new Map<string, Row[]>()
  for (const row of results['main'] ?? []) {
    const key = JSON.stringify([isTrue(row, 'is_total'), row['segment'] ?? null])
    const rows = curves.get(key)
    if (rows) rows.push(row)
    else curves.set(key, [row])
  }
  return [...curves.values()].map((rows) => {
    const isTotal = isTrue(rows[0], 'is_total')
    const segment = textOf(rows[0], 'segment')
    return { segment, isTotal, name: isTotal ? context.text.panels.charts.total : segmentName(context, segment), rows }
  })
}

// Half a year tells prompt from slow; what is open longer is in the table.
const span = 180
// On the clock since due, who pays early shows left of 0.
const earliest = -60

/** One curve in steps with its 95 % band, over the whole's where it is a part; a large one names its axis. */
export function curveChart(
  curve: Curve, whole: Curve | undefined, context: FrameContext, theme: Theme, isLarge = curve.isTotal
): ChartOption {
  const isDue = context.cohortClock === 'due'
  const firstAge = isDue ? earliest : 0
  const lastAge = firstAge + span
  const rows = curve.rows.filter((row) => (numberOf(row, 'age_days') ?? 0) <= lastAge)
  const { format, text } = context
  const percent = (value: number): string => format.percent(value, 0)
  const points = (key: string): (readonly [number, number | null])[] =>
    rows.map((row) => [numberOf(row, 'age_days') ?? 0, numberOf(row, key)])
  const band = rows.map((row): readonly [number, number | null] => {
    const [lower, upper] = [numberOf(row, 'lower'), numberOf(row, 'upper')]
    return [numberOf(row, 'age_days') ?? 0, lower === null || upper === null ? null : upper - lower]
  })
  const steps = { type: 'line', step: 'end', symbol: 'none', emphasis: { disabled: true } }
  const hidden = { lineStyle: { opacity: 0 }, silent: true, tooltip: { show: false }, stack: 'band' }
  const reference = curve.isTotal ? [] : (whole?.rows ?? []).map((row) => [numberOf(row, 'age_days'), numberOf(row, 'unpaid_share')])
  return {
    grid: { left: 4, right: 12, top: 10, bottom: isLarge ? 20 : 2, outerBoundsMode: 'same' },
    tooltip: tooltip(theme, (parameters) => {
      const row = rows[pointedIndex(parameters)]
      const [lower, upper] = [numberOf(row, 'lower'), numberOf(row, 'upper')]
      const days = format.days(numberOf(row, 'age_days'), 0)
      const unpaid = `${format.percent(numberOf(row, 'unpaid_share'), 1)} ${text.panels.charts.unpaid}`
      const limits = lower === null || upper === null ? null : `${format.percent(lower, 1)} – ${format.percent(upper, 1)}`
      return [`${curve.name} · ${days}`, unpaid, limits].filter((part) => part !== null).join('\n')
    }),
    xAxis: {
      ...valueAxis(theme, (value) => format.number(value, 0), {
        min: firstAge, max: lastAge, interval: isLarge ? 30 : isDue ? 60 : 90, splitLine: { show: false }
      }),
      name: isLarge ? (isDue ? text.panels.payers.curves.sinceDue : text.panels.charts.ageDays) : '',
      nameLocation: 'middle',
      nameGap: 22,
      nameTextStyle: { color: theme.inkSoft, fontSize: 11, fontFamily: theme.font }
    },
    yAxis: valueAxis(theme, percent, { min: 0, max: 1, interval: 0.5 }),
    series: [
      {
        ...steps, name: curve.name, data: points('unpaid_share'), z: 3,
        lineStyle: { color: theme.accent, width: 1.8 }, itemStyle: { color: theme.accent }
      },
      { ...steps, ...hidden, data: points('lower') },
      { ...steps, ...hidden, data: band, areaStyle: { color: theme.accent, opacity: 0.18 } },
      {
        ...steps, data: reference, silent: true,
        lineStyle: { color: theme.compare, width: 1, type: 'dashed' }, itemStyle: { color: theme.compare }
      }
    ]
  }
}
