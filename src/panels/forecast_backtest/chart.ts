import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import type { Theme } from '../../parts/theme.ts'
import { axisAmount, line, pointedIndex, tooltip, valueAxis } from '../chart-parts.ts'

/** What is drawn over what was paid, and how. */
export const ways = [
  { key: 'expected', color: 'accent', dash: 'solid' },
  { key: 'by_delay', color: 'ink', dash: 'dashed' },
  { key: 'by_due', color: 'ink', dash: 'dotted' }
] as const

/** The rows of each date, the latest first. */
export function datesOf(rows: readonly Row[]): readonly { readonly date: string; readonly weeks: readonly Row[] }[] {
  const dates = [...new Set(rows.map((row) => textOf(row, 'position_date') ?? ''))].sort().reverse()
  return dates.map((date) => ({ date, weeks: rows.filter((row) => textOf(row, 'position_date') === date) }))
}

/** Thirteen weeks from one date: what was paid as bars, what was forecast as lines, within its band. */
export function backtestChart(weeks: readonly Row[], context: FrameContext, theme: Theme): ChartOption {
  const { format, currency, text } = context
  const { ways: names, week } = text.panels.forecast
  const amount = (row: Row, key: string): string => format.compact(numberOf(row, key), currency)
  const hidden = {
    type: 'line', stack: 'band', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, emphasis: { disabled: true }
  }
  return {
    grid: { left: 4, right: 8, top: 8, bottom: 2, outerBoundsMode: 'same' },
    tooltip: tooltip(theme, (parameters) => {
      const row = weeks[pointedIndex(parameters)]
      if (!row) return ''
      return [
        week({
          number: format.integer(numberOf(row, 'week')),
          from: format.date(textOf(row, 'week_from')),
          to: format.date(textOf(row, 'week_to'))
        }),
        ...(['actual', 'expected', 'by_delay', 'by_due'] as const).map((key) => `${names[key]}  ${amount(row, key)}`),
        `P10–P90  ${amount(row, 'lower')} – ${amount(row, 'upper')}`
      ].join('\n')
    }),
    xAxis: {
      type: 'category',
      data: weeks.map((row) => format.integer(numberOf(row, 'week'))),
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { show: false },
      axisLabel: { color: theme.inkSoft, fontSize: 11, fontFamily: theme.font, hideOverlap: true }
    },
    yAxis: valueAxis(theme, (value) => axisAmount(value, context), { min: 0, splitNumber: 3 }),
    series: [
      {
        type: 'bar', name: names.actual, barMaxWidth: 18, emphasis: { disabled: true },
        itemStyle: { color: theme.compare }, data: weeks.map((row) => numberOf(row, 'actual'))
      },
      { ...hidden, data: weeks.map((row) => numberOf(row, 'lower')) },
      {
        ...hidden, areaStyle: { color: theme.accent, opacity: 0.15 },
        data: weeks.map((row) => (numberOf(row, 'upper') ?? 0) - (numberOf(row, 'lower') ?? 0))
      },
      ...ways.map(({ key, color, dash }) =>
        line(theme, names[key], weeks.map((row) => numberOf(row, key)), { color: theme[color], dash, width: 1.8 }))
    ]
  }
}
