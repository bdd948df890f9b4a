import type { Row } from '../../engine/types.ts'
import { isTrue, numberOf, textOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import type { Theme } from '../../parts/theme.ts'
import { fromFirstKnown, line, monthAxis, pointedIndex, tooltip, valueAxis } from '../chart-parts.ts'

const drawn = [
  'dso', 'dso_countback', 'best_possible_dso', 'average_days_delinquent', 'weighted_terms', 'days_to_pay'
] as const

/** The months that the chart shows: from the first with any figure on. */
export function dsoMonths(rows: readonly Row[]): readonly Row[] {
  return fromFirstKnown(rows, (row) => drawn.some((key) => numberOf(row, key) !== null))
}

/** DSO over its best possible, with count-back beside it; the large version adds terms, payment and lateness. */
export function dsoChart(rows: readonly Row[], context: FrameContext, theme: Theme): ChartOption {
  const months = dsoMonths(rows)
  const texts = context.text.panels.charts
  const points = (key: string): (number | null)[] => months.map((row) => numberOf(row, key))
  const best = line(theme, texts.bestPossible, points('best_possible_dso'), { color: theme.line, width: 1 })
  const series = [
    { ...best, areaStyle: { color: theme.line, opacity: 0.6 }, z: 1 },
    line(theme, texts.countback, points('dso_countback'), { color: theme.compare, dash: 'dashed', width: 1.2 }),
    line(theme, texts.dso, points('dso'), { color: theme.accent, width: 2 })
  ]
  const more = [
    line(theme, texts.daysToPay, points('days_to_pay'), { color: theme.ink, width: 1.2 }),
    line(theme, texts.weightedTerms, points('weighted_terms'), { color: theme.ink, width: 1.2, dash: 'dashed' }),
    line(theme, texts.delinquent, points('average_days_delinquent'), { color: theme.accent, dash: 'dotted' })
  ]
  return {
    grid: { left: 4, right: 12, top: 10, bottom: 4, outerBoundsMode: 'same' },
    tooltip: tooltip(theme, (parameters) => dsoTip(months[pointedIndex(parameters)], context)),
    xAxis: monthAxis(theme, months.map((row) => textOf(row, 'position_date') ?? ''), context),
    yAxis: valueAxis(theme, (value) => context.format.number(value, 0), { min: 0 }),
    series: context.isCompact ? series : [...series, ...more]
  }
}

function dsoTip(row: Row | undefined, context: FrameContext): string {
  const { format, text } = context
  const figures = drawn.map((key) => {
    const days = numberOf(row, key)
    const bound = key === 'dso_countback' && isTrue(row, 'dso_countback_is_lower_bound') ? '> ' : ''
    return days === null ? null : `${text.panels.columns[key]}  ${bound}${format.days(days, 1)}`
  })
  return [format.date(textOf(row, 'position_date')), ...figures].filter((line) => line !== null).join('\n')
}
