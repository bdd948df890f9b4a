import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import type { Theme } from '../../parts/theme.ts'
import { line, monthAxis, pointedIndex, tooltip, valueAxis } from '../chart-parts.ts'

/** The shares that are drawn, and how. */
export const followed = [
  { key: 'cured_share', color: 'accent', dash: 'solid' },
  { key: 'paid_share', color: 'compare', dash: 'solid' },
  { key: 'worsened_share', color: 'ink', dash: 'dashed' },
  { key: 'written_off_share', color: 'ink', dash: 'dotted' }
] as const

/** The shares at the end of each step. */
export function trendChart(rows: readonly Row[], context: FrameContext, theme: Theme): ChartOption {
  const { columns } = context.text.panels.rolls
  const dates = rows.map((row) => textOf(row, 'to_date') ?? '')
  return {
    grid: { left: 4, right: 12, top: 10, bottom: 4, outerBoundsMode: 'same' },
    tooltip: tooltip(theme, (parameters) => {
      const row = rows[pointedIndex(parameters)]
      if (!row) return ''
      const shares = followed.map(({ key }) => `${columns[key]}  ${context.format.percent(numberOf(row, key), 1)}`)
      return [`${context.format.date(textOf(row, 'from_date'))} – ${context.format.date(textOf(row, 'to_date'))}`, ...shares]
        .join('\n')
    }),
    xAxis: monthAxis(theme, dates, context),
    yAxis: valueAxis(theme, (value) => context.format.percent(value, 0), { min: 0, max: 1, interval: 0.25 }),
    series: followed.map(({ key, color, dash }) =>
      line(theme, columns[key], rows.map((row) => numberOf(row, key)), { color: theme[color], dash, width: 1.8 }))
  }
}
