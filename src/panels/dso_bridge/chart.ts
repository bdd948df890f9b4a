import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import type { Theme } from '../../parts/theme.ts'
import { directionOf, signed } from '../common.ts'
import { pointedIndex, tooltip, valueAxis } from '../chart-parts.ts'
import { bridgeParts, type Bridge } from './parts.ts'

interface Step {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly isTotal: boolean
}

/** DSO before, the parts one after the other, DSO now. */
export function bridgeSteps({ before, now, parts }: Bridge, context: FrameContext): readonly Step[] {
  const { text, format } = context
  let reached = before
  const between = bridgeParts.map((part) => {
    const from = reached
    reached = Math.round((reached + parts[part]) * 10) / 10
    return { name: text.panels.columns[part], from, to: reached, isTotal: false }
  })
  return [
    { name: format.date(context.compareTo), from: 0, to: before, isTotal: true },
    ...between,
    { name: format.date(context.asOf), from: 0, to: now, isTotal: true }
  ]
}

/**
 * A waterfall: each part hangs where the last one ended; more days are drawn full, fewer hollow. The totals are marks,
 * not bars, so that the axis need not start at 0 and small parts can be seen.
 */
export function bridgeChart(bridge: Bridge, context: FrameContext, theme: Theme): ChartOption {
  const steps = bridgeSteps(bridge, context)
  const written = ({ from, to, isTotal }: Step): string => {
    const days = isTotal ? to : Math.round((to - from) * 10) / 10
    const plain = context.format.number(Math.abs(days), 1)
    return isTotal ? plain : signed(plain, directionOf(days, 1))
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
      axisLabel: { color: theme.inkSoft, fontSize: 12, fontFamily: theme.font, interval: 0, width: 120, overflow: 'break', lineHeight: 15 }
    },
    yAxis: valueAxis(theme, (value) => context.format.number(value, 1), { scale: true }),
    series: [
      {
        type: 'bar',
        stack: 'bridge',
        silent: true,
        itemStyle: { color: 'transparent' },
        emphasis: { disabled: true },
        data: steps.map(({ from, to, isTotal }) => (isTotal ? null : Math.min(from, to)))
      },
      {
        type: 'bar',
        stack: 'bridge',
        barMaxWidth: 72,
        emphasis: { disabled: true },
        data: steps.map((step) => ({
          value: step.isTotal ? null : Math.abs(step.to - step.from),
          itemStyle: {
            color: step.to >= step.from ? theme.compare : theme.panel, borderColor: theme.compare, borderWidth: 1
          },
          label: { show: !step.isTotal, position: 'top', formatter: written(step), ...label }
        }))
      },
      {
        type: 'line',
        symbol: 'rect',
        symbolSize: [72, 4],
        lineStyle: { width: 0 },
        itemStyle: { color: theme.accent },
        emphasis: { disabled: true },
        data: steps.map((step) => (step.isTotal
          ? { value: step.to, label: { show: true, position: 'top', formatter: written(step), ...label, fontWeight: 600 } }
          : { value: null }))
      }
    ]
  }
}
