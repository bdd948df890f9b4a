import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import { bucketColor, bucketDecal, type Theme } from '../../parts/theme.ts'
import { bucketLabel } from '../buckets.ts'
import { tooltip } from '../chart-parts.ts'
import { bucketsOf, type Side } from './sides.ts'

/** What the bars measure: amounts of two dates, or shares of two segments, whose sizes differ. */
export type Measure = 'amount' | 'share'

/** Bars of the buckets, mirrored where there are two sides; both share one scale. */
export function pyramidChart(
  shown: readonly Side[],
  measure: Measure,
  context: FrameContext,
  theme: Theme
): ChartOption {
  const buckets = bucketsOf(shown)
  const keys = buckets.map((row) => textOf(row, 'bucket') ?? '')
  const longest = Math.max(0, ...shown.flatMap((side) => side.rows.map((row) => sizeOf(row, measure))))
  const isMirrored = shown.length === 2
  const grid = shown.map((_, index) => {
    const isLeft = isMirrored && index === 0
    const inner = isMirrored ? '60%' : '24%'
    return { top: 26, bottom: 2, left: isLeft ? 2 : inner, right: isLeft ? inner : 2 }
  })
  const middle = isMirrored ? { left: '40%', right: '40%' } : { left: 0, right: '76%' }
  const labels = grid.length
  return {
    grid: [...grid, { top: 26, bottom: 2, ...middle }],
    tooltip: tooltip(theme, (parameters) => tip(parameters, shown, keys, context), 'item'),
    xAxis: [
      ...shown.map((side, index) => ({
        type: 'value',
        gridIndex: index,
        inverse: isMirrored && index === 0,
        min: 0,
        // Room for the figures that stand at the bars' ends.
        max: longest === 0 ? 1 : longest * (context.isCompact ? 1.8 : 1.3),
        show: true,
        position: 'top',
        axisLabel: { show: false },
        splitLine: { show: false },
        name: side.name,
        nameLocation: 'start',
        nameGap: 8,
        nameTextStyle: nameStyle(side, isMirrored && index === 0, theme)
      })),
      { type: 'value', gridIndex: labels, min: -1, max: 1, show: false }
    ],
    yAxis: [...shown, null].map((_, index) => ({
      type: 'category', gridIndex: index, data: keys, inverse: true, show: false
    })),
    series: [
      ...shown.map((side, index) => bars(side, index, keys, measure, context, theme, isMirrored && index === 0)),
      bucketNames(labels, keys, context, theme)
    ]
  }
}

function nameStyle(side: Side, isLeft: boolean, theme: Theme): object {
  return {
    color: side.isPast ? theme.inkSoft : theme.ink,
    fontWeight: side.isPast ? 400 : 600,
    fontSize: 11,
    fontFamily: theme.font,
    align: isLeft ? 'right' : 'left',
    verticalAlign: 'bottom',
    padding: [0, 0, 6, 0]
  }
}

function bars(
  side: Side,
  index: number,
  keys: readonly string[],
  measure: Measure,
  context: FrameContext,
  theme: Theme,
  isLeft: boolean
): object {
  const { format, currency } = context
  const rows = keys.map((key) => side.rows.find((row) => row['bucket'] === key))
  return {
    type: 'bar',
    name: side.name,
    xAxisIndex: index,
    yAxisIndex: index,
    barCategoryGap: '22%',
    cursor: side.choose ? 'pointer' : 'default',
    label: {
      show: true,
      position: isLeft ? 'left' : 'right',
      color: theme.ink,
      fontSize: 11,
      fontFamily: theme.font,
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const row = rows[dataIndex]
        return measure === 'amount'
          ? format.compact(textOf(row, 'amount') ?? '0', currency)
          : format.percent(numberOf(row, 'share') ?? 0, 0)
      }
    },
    data: rows.map((row) => ({
      value: sizeOf(row, measure),
      itemStyle: {
        color: bucketColor(theme, numberOf(row, 'bucket_position') ?? 0),
        decal: bucketDecal(theme, numberOf(row, 'bucket_position') ?? 0),
        opacity: side.isPast ? 0.6 : 1
      }
    }))
  }
}

function bucketNames(index: number, keys: readonly string[], context: FrameContext, theme: Theme): object {
  return {
    type: 'bar',
    xAxisIndex: index,
    yAxisIndex: index,
    silent: true,
    tooltip: { show: false },
    data: keys.map(() => 0),
    label: {
      show: true,
      position: 'inside',
      color: theme.inkSoft,
      fontSize: 11,
      fontFamily: theme.font,
      formatter: ({ dataIndex }: { dataIndex: number }) => bucketLabel(context, keys[dataIndex] ?? '')
    }
  }
}

/** Credits are below zero and drawn by their size; their figure keeps its sign. */
function sizeOf(row: Row | undefined, measure: Measure): number {
  return Math.abs(numberOf(row, measure) ?? 0)
}

function tip(parameters: unknown, shown: readonly Side[], keys: readonly string[], context: FrameContext): string {
  if (typeof parameters !== 'object' || parameters === null) return ''
  const { seriesIndex, dataIndex } = parameters as { seriesIndex?: number; dataIndex?: number }
  const side = shown[seriesIndex ?? -1]
  const key = keys[dataIndex ?? -1]
  const row = side?.rows.find((candidate) => candidate['bucket'] === key)
  if (!side || !row || key === undefined) return ''
  const { format, currency, text } = context
  const count = numberOf(row, 'documents') ?? 0
  return [
    `${side.name} · ${bucketLabel(context, key, true)}`,
    format.money(textOf(row, 'amount'), currency),
    format.percent(numberOf(row, 'share'), 1),
    text.panels.charts.documents({ count: format.integer(count), isOne: count === 1 })
  ].join('\n')
}
