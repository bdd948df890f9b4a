import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import type { Theme } from '../../parts/theme.ts'
import { axisAmount, line, monthAxis, pointedIndex, tooltip, valueAxis } from '../chart-parts.ts'

/** What was billed and settled each month as bars, and the balance and what of it was late as lines. */
export function accountChart(rows: readonly Row[], context: FrameContext, theme: Theme): ChartOption {
  const { columns, customer } = context.text.panels
  const points = (key: string): (number | null)[] => rows.map((row) => numberOf(row, key))
  const bar = (name: string, key: string, itemStyle: object): object =>
    ({ type: 'bar', name, data: points(key), itemStyle, barMaxWidth: 10, barGap: '10%', emphasis: { disabled: true } })
  return {
    grid: { left: 4, right: 12, top: 10, bottom: 4, outerBoundsMode: 'same' },
    tooltip: tooltip(theme, (parameters) => accountTip(rows[pointedIndex(parameters)], context)),
    xAxis: { ...monthAxis(theme, rows.map((row) => textOf(row, 'position_date') ?? ''), context), boundaryGap: true },
    yAxis: valueAxis(theme, (value) => axisAmount(value, context)),
    series: [
      bar(customer.columns.billed, 'billed', { color: theme.compare }),
      bar(customer.columns.settled, 'settled', { color: theme.panel, borderColor: theme.compare, borderWidth: 1 }),
      line(theme, columns.balance, points('balance'), { color: theme.accent, width: 2 }),
      line(theme, columns.overdue, points('overdue'), { color: theme.ink, width: 1.4, dash: 'dashed' })
    ]
  }
}

function accountTip(row: Row | undefined, context: FrameContext): string {
  const { format, currency, text } = context
  const labels = { ...text.panels.columns, ...text.panels.customer.columns }
  const keys = ['billed', 'settled', 'balance', 'overdue'] as const
  return [
    format.date(textOf(row, 'position_date')),
    ...keys.map((key) => `${labels[key]}  ${format.money(textOf(row, key), currency)}`)
  ].join('\n')
}
