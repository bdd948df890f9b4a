import type { Row } from '../../engine/types.ts'
import { isTrue, numberOf, textOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import { bucketColor, bucketDecal, type Theme } from '../../parts/theme.ts'
import { pointedIndex, tooltip, valueAxis } from '../chart-parts.ts'
import { className, lateness } from './answer.ts'

/** Days late at each date as bars in the colour of the class, which stands above them. */
export function historyChart(rows: readonly Row[], context: FrameContext, theme: Theme): ChartOption {
  const { format, text } = context
  const name = (row: Row): string => className(context, textOf(row, 'payer_class'))
  const label = { fontFamily: theme.font, fontSize: 11 }
  return {
    grid: { left: 4, right: 8, top: 44, bottom: 4, outerBoundsMode: 'same' },
    tooltip: tooltip(theme, (parameters) => tipOf(rows[pointedIndex(parameters)], context)),
    xAxis: {
      type: 'category',
      data: rows.map((row) =>
        isTrue(row, 'is_as_of') ? format.date(textOf(row, 'position_date')) : format.quarter(textOf(row, 'position_date'))),
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { show: false },
      axisLabel: { ...label, color: theme.inkSoft, interval: 0, hideOverlap: true }
    },
    yAxis: {
      ...valueAxis(theme, (value) => format.number(value, 0)),
      name: text.panels.paying.history.axis,
      nameGap: 20,
      nameTextStyle: { ...label, color: theme.inkSoft, align: 'left' }
    },
    series: [{
      type: 'bar',
      barMaxWidth: 48,
      emphasis: { disabled: true },
      data: rows.map((row) => {
        const rank = lateness.indexOf(textOf(row, 'payer_class') ?? '') + 1
        const days = numberOf(row, 'days_late') ?? 0
        return {
          value: days,
          itemStyle: {
            color: rank > 0 ? bucketColor(theme, rank) : theme.line, decal: bucketDecal(theme, rank > 0 ? rank : 1)
          },
          label: {
            ...label, show: true, color: theme.ink, formatter: name(row), position: days < 0 ? 'bottom' : 'top',
            width: 50, overflow: 'break', lineHeight: 12
          }
        }
      })
    }]
  }
}

function tipOf(row: Row | undefined, context: FrameContext): string {
  const { format, currency, text } = context
  const { columns } = text.panels.paying
  const days = numberOf(row, 'days_late')
  return [
    `${format.date(textOf(row, 'position_date'))}  ${className(context, textOf(row, 'payer_class'))}`,
    ...(days === null ? [] : [`${columns.days_late}  ${format.number(days, 1)}`]),
    `${columns.paid_amount}  ${format.money(textOf(row, 'paid_amount'), currency)}`,
    `${text.panels.columns.overdue}  ${format.money(textOf(row, 'overdue'), currency)}`
  ].join('\n')
}
