import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import type { Theme } from '../../parts/theme.ts'
import { axisAmount, line, pointedIndex, tooltip, valueAxis } from '../chart-parts.ts'

/** What is expected week by week, in the band of what may well come. */
export function forecastChart(weeks: readonly Row[], context: FrameContext, theme: Theme): ChartOption {
  const { format, currency, text } = context
  const texts = text.panels.forecast
  const amount = (row: Row | undefined, key: string): string => format.compact(numberOf(row, key), currency)
  const hidden = {
    type: 'line', stack: 'band', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, emphasis: { disabled: true }
  }
  return {
    grid: { left: 4, right: 28, top: 10, bottom: 4, outerBoundsMode: 'same' },
    tooltip: tooltip(theme, (parameters) => {
      const row = weeks[pointedIndex(parameters)]
      if (!row) return ''
      const title = texts.week({
        number: format.integer(numberOf(row, 'week')),
        from: format.date(textOf(row, 'week_from')),
        to: format.date(textOf(row, 'week_to'))
      })
      return [
        title,
        `${texts.columns.expected}  ${amount(row, 'expected')}`,
        `P10–P90  ${amount(row, 'lower')} – ${amount(row, 'upper')}`
      ].join('\n')
    }),
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: weeks.map((row) => format.date(textOf(row, 'week_to'))),
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { show: false },
      axisLabel: { color: theme.inkSoft, fontSize: 11, fontFamily: theme.font, hideOverlap: true }
    },
    yAxis: valueAxis(theme, (value) => axisAmount(value, context), { min: 0 }),
    series: [
      { ...hidden, data: weeks.map((row) => numberOf(row, 'lower')) },
      {
        ...hidden, areaStyle: { color: theme.accent, opacity: 0.15 },
        data: weeks.map((row) => (numberOf(row, 'upper') ?? 0) - (numberOf(row, 'lower') ?? 0))
      },
      {
        ...line(theme, texts.columns.expected, weeks.map((row) => numberOf(row, 'expected')), { color: theme.accent, width: 1.8 }),
        symbol: 'circle', symbolSize: 5
      }
    ]
  }
}
