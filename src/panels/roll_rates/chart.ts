import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import { bucketColor, bucketDecal, type Theme } from '../../parts/theme.ts'
import { bucketLabel } from '../buckets.ts'
import { tooltip } from '../chart-parts.ts'
import { destinations } from './flows.ts'

/** What went from a bucket to where it was thirty days later, as bands; what is too thin to see is left out. */
export function flowChart(rows: readonly Row[], context: FrameContext, theme: Theme): ChartOption {
  const targets = destinations(rows, context)
  const { before, now } = context.text.panels.rolls
  const links = rows.flatMap((row) => {
    const source = `from ${textOf(row, 'from_bucket') ?? ''}`
    return targets.flatMap(({ key }) => {
      const value = numberOf(row, key) ?? 0
      return value > 0 ? [{ source, target: `to ${key}`, value }] : []
    })
  })
  const style = (position: number | null, key: string): object => position === null
    ? { color: key === 'written_off' ? theme.ink : key === 'paid' ? theme.accent : theme.compare }
    : { color: bucketColor(theme, position), decal: bucketDecal(theme, position) }
  const names = new Map<string, string>([
    ...rows.map((row): [string, string] => {
      const bucket = textOf(row, 'from_bucket') ?? ''
      return [`from ${bucket}`, before({ bucket: bucketLabel(context, bucket) })]
    }),
    ...targets.map(({ key, label, position }): [string, string] =>
      [`to ${key}`, position === null ? label : now({ bucket: label })])
  ])
  const nameOf = (key: string): string => names.get(key) ?? key
  const isUsed = (name: string): boolean => links.some(({ source, target }) => source === name || target === name)
  // Names stand on the bands: a rim of the ground keeps them legible.
  const label = {
    color: theme.ink, fontSize: 11, fontFamily: theme.font, textBorderColor: theme.panel, textBorderWidth: 3
  }
  const nodes = [
    ...rows.map((row) => ({
      name: `from ${textOf(row, 'from_bucket') ?? ''}`, depth: 0,
      itemStyle: style(numberOf(row, 'from_position'), ''), label: { ...label, position: 'right' }
    })),
    ...targets.map(({ key, position }) => ({
      name: `to ${key}`, depth: 1, itemStyle: style(position, key), label: { ...label, position: 'left' }
    }))
  ].filter(({ name }) => isUsed(name))
  return {
    tooltip: tooltip(theme, (parameters) => flowTip(parameters, nameOf, context), 'item'),
    series: [{
      type: 'sankey',
      left: 4,
      right: 4,
      top: 8,
      bottom: 8,
      nodeWidth: 14,
      nodeGap: 16,
      // In the order given: from not due to the oldest, then the ways out.
      layoutIterations: 0,
      draggable: false,
      emphasis: { disabled: true },
      label: { formatter: ({ name }: { name: string }) => nameOf(name) },
      lineStyle: { color: 'source', opacity: 0.35, curveness: 0.5 },
      data: nodes,
      links
    }]
  }
}

/** A text of an object that comes from the chart. */
function textIn(data: unknown, key: string): string | null {
  const found: unknown = typeof data === 'object' && data !== null ? Object.getOwnPropertyDescriptor(data, key)?.value : null
  return typeof found === 'string' ? found : null
}

function flowTip(parameters: unknown, nameOf: (key: string) => string, { format, currency }: FrameContext): string {
  if (typeof parameters !== 'object' || parameters === null) return ''
  const data: unknown = 'data' in parameters ? parameters.data : null
  const value = 'value' in parameters ? Number(parameters.value) : 0
  const source = textIn(data, 'source')
  const name = source === null
    ? nameOf(textIn(data, 'name') ?? '')
    : `${nameOf(source)} → ${nameOf(textIn(data, 'target') ?? '')}`
  return `${name}  ${format.compact(value, currency)}`
}
