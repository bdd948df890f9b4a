import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import { bucketColor, bucketDecal, type Theme } from '../../parts/theme.ts'
import { bucketLabel, oldestPosition, unappliedPosition } from '../buckets.ts'
import { axisAmount, monthAxis, pointedIndex, tooltip, valueAxis } from '../chart-parts.ts'

/** The buckets of one date, by position. */
export interface AgedMonth {
  readonly date: string
  readonly buckets: ReadonlyMap<number, Row>
}

/** Rows of one date brought together, in the order of the dates; dates without figures are left out. */
export function agedMonths(rows: readonly Row[]): readonly AgedMonth[] {
  const months = new Map<string, Map<number, Row>>()
  for (const row of rows) {
    if (numberOf(row, 'amount') === null) continue
    const date = textOf(row, 'position_date') ?? ''
    const buckets = months.get(date) ?? new Map<number, Row>()
    months.set(date, buckets.set(numberOf(row, 'bucket_position') ?? 0, row))
  }
  return [...months].map(([date, buckets]) => ({ date, buckets }))
}

/** The share of what is open that is past due; null when nothing is open. */
export function lateShare(month: AgedMonth): number | null {
  const shares = [2, 3, 4, oldestPosition].map((position) => numberOf(month.buckets.get(position), 'share'))
  return shares.every((share) => share === null) ? null : shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
}

/** What was open at each month-end, stacked from not due up to the oldest; credits hang below. */
export function agingByMonthChart(months: readonly AgedMonth[], context: FrameContext, theme: Theme): ChartOption {
  const positions = [1, 2, 3, 4, oldestPosition, unappliedPosition]
  return {
    grid: { left: 4, right: 8, top: 10, bottom: 4, outerBoundsMode: 'same' },
    tooltip: tooltip(theme, (parameters) => tip(months[pointedIndex(parameters)], context)),
    xAxis: { ...monthAxis(theme, months.map((month) => month.date), context), boundaryGap: true },
    yAxis: valueAxis(theme, (value) => axisAmount(value, context)),
    series: positions.map((position) => ({
      type: 'bar',
      stack: 'open',
      barCategoryGap: '18%',
      itemStyle: { color: bucketColor(theme, position), decal: bucketDecal(theme, position) },
      data: months.map((month) => numberOf(month.buckets.get(position), 'amount') ?? 0)
    }))
  }
}

function tip(month: AgedMonth | undefined, context: FrameContext): string {
  if (!month) return ''
  const { format, currency } = context
  const lines = [...month.buckets].sort(([a], [b]) => a - b).map(([, row]) => {
    const name = bucketLabel(context, textOf(row, 'bucket') ?? '', true)
    return `${name}  ${format.money(textOf(row, 'amount'), currency)}  ${format.percent(numberOf(row, 'share'), 1)}`
  })
  return [format.date(month.date), ...lines].join('\n')
}
