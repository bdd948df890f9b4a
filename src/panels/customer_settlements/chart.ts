import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import { bucketColor, bucketDecal, type Theme } from '../../parts/theme.ts'
import { pointedIndex, tooltip, valueAxis } from '../chart-parts.ts'

const millisecondsPerDay = 86_400_000

function dayOf(date: string | null): number {
  return date === null ? Number.NaN : Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay
}

function dateOf(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10)
}

/** Below so many days marks would repeat the name of a month. */
const shortestOfMonths = 200

interface Span {
  readonly row: Row
  readonly issued: number
  readonly due: number
  /** Settled, or the as-of date. */
  readonly end: number
}

/** The invoices from bottom to top in the order of their issue, with the days that they stood open. */
function spansOf(invoices: readonly Row[], context: FrameContext): readonly Span[] {
  return invoices.map((row) => {
    const issued = dayOf(textOf(row, 'issue_date'))
    return {
      row,
      issued,
      due: Math.max(issued, dayOf(textOf(row, 'due_date'))),
      end: Math.max(issued, dayOf(textOf(row, 'settled_date') ?? context.asOf))
    }
  })
}

/**
 * One bar an invoice: from issue to due date in the colour of what is not due, beyond it in that of its lateness, up to
 * the settlement or the as-of date; payments are points on it.
 */
export function timeline(
  invoices: readonly Row[], payments: readonly Row[], context: FrameContext, theme: Theme
): ChartOption {
  const spans = spansOf(invoices, context)
  const first = Math.min(...spans.map(({ issued }) => issued))
  const last = Math.max(...spans.map(({ end }) => end))
  const placeOf = new Map(spans.map(({ row }, place) => [textOf(row, 'document_id'), place]))
  const colorAt = (span: Span): object => {
    const position = numberOf(span.row, 'late_position') ?? 1
    return { color: bucketColor(theme, position), decal: bucketDecal(theme, position) }
  }
  const dayName = (days: number): string => {
    const date = dateOf(first + days)
    return last - first < shortestOfMonths ? context.format.date(date) : context.format.month(date)
  }
  const bar = (data: readonly object[] | readonly number[], itemStyle: object, isSilent = false): object =>
    ({ type: 'bar', stack: 'span', barMaxWidth: 11, data, itemStyle, silent: isSilent, emphasis: { disabled: true } })
  return {
    grid: { left: 4, right: 12, top: 6, bottom: 4, outerBoundsMode: 'same' },
    tooltip: tooltip(theme, (parameters) => spanTip(spans[pointedIndex(parameters)], payments, context)),
    xAxis: valueAxis(theme, dayName, { max: Math.max(1, last - first), minInterval: 1, splitNumber: 5 }),
    yAxis: {
      type: 'category',
      data: spans.map(({ row }) => textOf(row, 'number') ?? ''),
      triggerEvent: true,
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { show: false },
      axisLabel: { color: theme.inkSoft, fontSize: 11, fontFamily: theme.font, width: 110, overflow: 'truncate' }
    },
    series: [
      bar(spans.map(({ issued }) => issued - first), { color: 'transparent' }, true),
      bar(spans.map(({ issued, due, end }) => Math.min(due, end) - issued), { color: bucketColor(theme, 1) }),
      bar(spans.map((span) => ({ value: Math.max(0, span.end - span.due), itemStyle: colorAt(span) })), {}),
      {
        type: 'line',
        symbol: 'circle',
        symbolSize: 6,
        lineStyle: { width: 0 },
        itemStyle: { color: theme.ink, borderColor: theme.panel, borderWidth: 1 },
        emphasis: { disabled: true },
        silent: true,
        data: payments.flatMap((row) => {
          const place = placeOf.get(textOf(row, 'document_id'))
          return place === undefined ? [] : [[dayOf(textOf(row, 'effective_date')) - first, place]]
        })
      }
    ]
  }
}

function spanTip(span: Span | undefined, payments: readonly Row[], context: FrameContext): string {
  if (span === undefined) return ''
  const { format, currency, text } = context
  const { row } = span
  const texts = text.panels.customer
  const open = numberOf(row, 'open_amount') ?? 0
  const paid = payments.filter((payment) => textOf(payment, 'document_id') === textOf(row, 'document_id'))
  return [
    `${textOf(row, 'number') ?? ''}  ${format.money(textOf(row, 'amount'), currency)}`,
    `${text.panels.columns.due_date}  ${format.date(textOf(row, 'due_date'))}`,
    `${texts.columns.days_late}  ${format.integer(numberOf(row, 'days_late'))}`,
    ...paid.slice(0, 6).map((payment) => texts.paidOn({
      date: format.date(textOf(payment, 'effective_date')), amount: format.money(textOf(payment, 'amount'), currency)
    })),
    ...(open > 0 ? [texts.stillOpen({ amount: format.money(textOf(row, 'open_amount'), currency) })] : [])
  ].join('\n')
}
