import type { ChartOption } from '../parts/panel.ts'
import type { Theme } from '../parts/theme.ts'
import { pointedIndex, tooltip, valueAxis } from './chart-parts.ts'

/** A bar of a waterfall: where it begins and ends. */
export interface Step {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly isTotal: boolean
}

interface Waterfall {
  readonly steps: readonly Step[]
  readonly written: (step: Step) => string
  readonly axis: (value: number) => string
  /** Names may run over several lines. */
  readonly isWrapped?: boolean
}

/**
 * Each part hangs where the last one ended; more is drawn full, less hollow. The totals are marks, not bars, so that
 * the axis need not start at 0 and small parts can be seen.
 */
export function waterfall(drawn: Waterfall, theme: Theme): ChartOption {
  const { steps, written, axis } = drawn
  return {
    ...frame(drawn, theme),
    yAxis: valueAxis(theme, axis, { scale: true }),
    series: [
      { ...hidden, data: steps.map(({ from, to, isTotal }) => (isTotal ? null : Math.min(from, to))) },
      {
        ...shown,
        data: steps.map((step) => ({
          value: step.isTotal ? null : Math.abs(step.to - step.from),
          itemStyle: partStyle(step, theme),
          label: { show: !step.isTotal, position: 'top', formatter: written(step), ...labelStyle(theme) }
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
          ? {
              value: step.to,
              label: { show: true, position: 'top', formatter: written(step), ...labelStyle(theme), fontWeight: 600 }
            }
          : { value: null }))
      }
    ]
  }
}

/** The same from 0, with the totals as bars. */
export function waterfallFromZero(drawn: Waterfall, theme: Theme): ChartOption {
  const { steps, written, axis } = drawn
  return {
    ...frame(drawn, theme),
    yAxis: valueAxis(theme, axis),
    series: [
      { ...hidden, data: steps.map(({ from, to, isTotal }) => (isTotal ? 0 : Math.min(from, to))) },
      {
        ...shown,
        data: steps.map((step) => ({
          value: Math.abs(step.to - step.from),
          itemStyle: step.isTotal ? { color: theme.accent } : partStyle(step, theme),
          label: {
            show: true, position: 'top', formatter: written(step), ...labelStyle(theme), fontWeight: step.isTotal ? 600 : 400
          }
        }))
      }
    ]
  }
}

const hidden = {
  type: 'bar', stack: 'steps', silent: true, itemStyle: { color: 'transparent' }, emphasis: { disabled: true }
} as const

const shown = { type: 'bar', stack: 'steps', barMaxWidth: 72, emphasis: { disabled: true } } as const

function frame({ steps, written, isWrapped = false }: Waterfall, theme: Theme): ChartOption {
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
        color: theme.inkSoft, fontSize: 12, fontFamily: theme.font, interval: 0,
        ...isWrapped ? { width: 120, overflow: 'break', lineHeight: 15 } : {}
      }
    }
  }
}

function labelStyle(theme: Theme): { color: string; fontSize: number; fontFamily: string } {
  return { color: theme.ink, fontSize: 12, fontFamily: theme.font }
}

function partStyle({ from, to }: Step, theme: Theme): { color: string; borderColor: string; borderWidth: number } {
  return { color: to >= from ? theme.compare : theme.panel, borderColor: theme.compare, borderWidth: 1 }
}
