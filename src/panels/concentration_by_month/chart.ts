import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import type { Theme } from '../../parts/theme.ts'
import { line, monthAxis, pointedIndex, tooltip, valueAxis } from '../chart-parts.ts'

/** Dates at which anything can be told. */
export function knownMonths(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => numberOf(row, 'top_5_share') !== null)
}

/** What the first customers hold over time. */
export function concentrationByMonthChart(rows: readonly Row[], context: FrameContext, theme: Theme): ChartOption {
  const months = knownMonths(rows)
  const { format, text } = context
  const points = (key: string): (number | null)[] => months.map((row) => numberOf(row, key))
  const labels = text.panels.columns
  return {
    grid: { left: 4, right: 60, top: 12, bottom: 4, outerBoundsMode: 'same' },
    tooltip: tooltip(theme, (parameters) => {
      const row = months[pointedIndex(parameters)]
      const share = (key: 'top_1_share' | 'top_5_share' | 'top_10_share'): string =>
        `${labels[key]}  ${format.percent(numberOf(row, key), 1)}`
      return [
        format.date(textOf(row, 'position_date')),
        share('top_1_share'),
        share('top_5_share'),
        share('top_10_share'),
        `${labels.equivalent_customers}  ${format.number(numberOf(row, 'equivalent_customers'), 1)}`,
        `${labels.hhi}  ${format.number(numberOf(row, 'hhi'), 0)}`
      ].join('\n')
    }),
    xAxis: monthAxis(theme, months.map((row) => textOf(row, 'position_date') ?? ''), context),
    yAxis: valueAxis(theme, (value) => format.percent(value, 0), { min: 0 }),
    series: [
      line(theme, labels.top_10_share, points('top_10_share'), { color: theme.compare, dash: 'dotted' }, true),
      line(theme, labels.top_5_share, points('top_5_share'), { color: theme.accent, width: 2 }, true),
      line(theme, labels.top_1_share, points('top_1_share'), { color: theme.compare, dash: 'dashed' }, true)
    ]
  }
}
