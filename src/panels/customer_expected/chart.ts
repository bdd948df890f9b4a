import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import type { Theme } from '../../parts/theme.ts'
import { axisAmount, pointedIndex, tooltip, valueAxis } from '../chart-parts.ts'

/** What is expected week by week, as bars that name the week's last day. */
export function weeksChart(weeks: readonly Row[], context: FrameContext, theme: Theme): ChartOption {
  const { format, currency, text } = context
  return {
    grid: { left: 4, right: 8, top: 10, bottom: 4, outerBoundsMode: 'same' },
    tooltip: tooltip(theme, (parameters) => {
      const row = weeks[pointedIndex(parameters)]
      if (!row) return ''
      const from = format.date(textOf(row, 'week_from'))
      return [
        text.panels.paying.expected.week({ from, to: format.date(textOf(row, 'week_to')) }),
        `${text.panels.paying.columns.expected}  ${format.compact(numberOf(row, 'expected'), currency)}`
      ].join('\n')
    }),
    xAxis: {
      type: 'category',
      data: weeks.map((row) => format.date(textOf(row, 'week_to'))),
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { show: false },
      axisLabel: { color: theme.inkSoft, fontSize: 11, fontFamily: theme.font, hideOverlap: true }
    },
    yAxis: valueAxis(theme, (value) => axisAmount(value, context), { min: 0 }),
    series: [{
      type: 'bar', barMaxWidth: 28, emphasis: { disabled: true }, itemStyle: { color: theme.accent },
      data: weeks.map((row) => numberOf(row, 'expected') ?? 0)
    }]
  }
}
