import type { Row } from '../../engine/types.ts'
import { numberOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import type { Theme } from '../../parts/theme.ts'
import { pointedIndex, tooltip, valueAxis } from '../chart-parts.ts'

/** The points of the curve from nobody to everybody: share of customers, share of the total. */
export function curvePoints(rows: readonly Row[]): readonly (readonly [number, number])[] {
  const points = rows.map(
    (row) => [numberOf(row, 'cumulative_customers_share') ?? 0, numberOf(row, 'cumulative_share') ?? 0] as const
  )
  return [[0, 0], ...points]
}

/** What share of customers holds what share of the total, the largest first, over the line of equal shares. */
export function concentrationChart(rows: readonly Row[], context: FrameContext, theme: Theme): ChartOption {
  const points = curvePoints(rows)
  const percent = (value: number): string => context.format.percent(value, 0)
  const texts = context.text.panels.charts
  const share = (value: number): string => (context.isCompact && value !== 0 && value !== 1 ? '' : percent(value))
  const axisLine = { show: true, lineStyle: { color: theme.line } }
  const axis = { min: 0, max: 1, interval: 0.5, splitLine: { show: false }, axisLine }
  return {
    grid: { left: 4, right: 14, top: 10, bottom: context.isCompact ? 4 : 22, outerBoundsMode: 'same' },
    tooltip: tooltip(theme, (parameters) => {
      const [customers, held] = points[pointedIndex(parameters)] ?? [0, 0]
      return `${percent(customers)} ${texts.ofCustomers}\n${context.format.percent(held, 1)} ${texts.ofTotal}`
    }),
    xAxis: {
      ...valueAxis(theme, context.isCompact ? () => '' : share, axis),
      name: context.isCompact ? '' : texts.customersLargestFirst,
      nameLocation: 'middle',
      nameGap: 22,
      nameTextStyle: { color: theme.inkSoft, fontSize: 11, fontFamily: theme.font }
    },
    yAxis: valueAxis(theme, share, axis),
    series: [
      {
        type: 'line', data: points, symbol: 'none', lineStyle: { color: theme.accent, width: 2 },
        itemStyle: { color: theme.accent }, emphasis: { disabled: true }
      },
      {
        type: 'line', data: [[0, 0], [1, 1]], symbol: 'none', silent: true, tooltip: { show: false },
        lineStyle: { color: theme.line, width: 1 }, itemStyle: { color: theme.line }, emphasis: { disabled: true }
      }
    ]
  }
}
