import type { Row } from '../../engine/types.ts'
import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import type { Theme } from '../../parts/theme.ts'
import { axisAmount, pointedIndex, tooltip, valueAxis } from '../chart-parts.ts'
import { directionOf, signed } from '../common.ts'
import { total } from '../roll_rates/flows.ts'
import { movementParts } from './answer.ts'

interface Step {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly isTotal: boolean
}

/** The opening, what changed it one after the other, the closing. */
function movementSteps(rows: readonly Row[], context: FrameContext): readonly Step[] {
  const { columns } = context.text.panels.provision
  let reached = total(rows, 'opening')
  const between = movementParts.map((part) => {
    const from = reached
    reached += total(rows, part)
    return { name: columns[part], from, to: reached, isTotal: false }
  })
  return [
    { name: columns.opening, from: 0, to: total(rows, 'opening'), isTotal: true },
    ...between,
    { name: columns.closing, from: 0, to: total(rows, 'closing'), isTotal: true }
  ]
}

/** A waterfall: each part hangs where the last one ended; what adds is drawn full, what takes away hollow. */
export function movementChart(rows: readonly Row[], context: FrameContext, theme: Theme): ChartOption {
  const steps = movementSteps(rows, context)
  const written = ({ from, to, isTotal }: Step): string => {
    const amount = isTotal ? to : to - from
    const plain = context.format.compact(Math.abs(amount), context.currency)
    return isTotal ? plain : signed(plain, directionOf(amount, 2))
  }
  const label = { color: theme.ink, fontSize: 12, fontFamily: theme.font }
  return {
    grid: { left: 4, right: 12, top: 22, bottom: 4, outerBoundsMode: 'same' },
    tooltip: tooltip(theme, (parameters) => {
      const step = steps[pointedIndex(parameters)]
      return step === undefined ? '' : `${step.name}  ${written(step)}`
    }),
    xAxis: {
      type: 'category',
      data: steps.map(({ name }) => name),
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { show: false },
      axisLabel: {
        color: theme.inkSoft, fontSize: 12, fontFamily: theme.font, interval: 0, width: 120, overflow: 'break', lineHeight: 15
      }
    },
    yAxis: valueAxis(theme, (value) => axisAmount(value, context)),
    series: [
      {
        type: 'bar',
        stack: 'movement',
        silent: true,
        itemStyle: { color: 'transparent' },
        emphasis: { disabled: true },
        data: steps.map(({ from, to, isTotal }) => (isTotal ? 0 : Math.min(from, to)))
      },
      {
        type: 'bar',
        stack: 'movement',
        barMaxWidth: 72,
        emphasis: { disabled: true },
        data: steps.map((step) => ({
          value: Math.abs(step.to - step.from),
          itemStyle: step.isTotal
            ? { color: theme.accent }
            : { color: step.to >= step.from ? theme.compare : theme.panel, borderColor: theme.compare, borderWidth: 1 },
          label: { show: true, position: 'top', formatter: written(step), ...label, fontWeight: step.isTotal ? 600 : 400 }
        }))
      }
    ]
  }
}
