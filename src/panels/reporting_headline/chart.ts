import { amountDifference, numberOf, textOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext, Results } from '../../parts/panel.ts'
import type { Theme } from '../../parts/theme.ts'
import { axisAmount, pointedIndex, tooltip, valueAxis } from '../chart-parts.ts'
import { atRole, directionOf, signed } from '../common.ts'

/** A bar of the waterfall: where it begins and ends. */
export interface Step {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly isTotal: boolean
}

/** The balance before, business, exchange, and the balance now; of the currencies with rates at both dates. */
export function changeSteps(results: Results, context: FrameContext): readonly Step[] {
  const now = atRole(results['main'], 'as_of')
  const { steps } = context.text.panels.currencies
  const [balance, change] = [numberOf(now, 'balance'), numberOf(now, 'balance_change')]
  const [business, exchange] = [numberOf(now, 'business_change'), numberOf(now, 'exchange_change')]
  if (balance === null || change === null || business === null || exchange === null) return []
  // The same currencies at both dates: else the two balances are not the ends of this change.
  const earlier = textOf(atRole(results['main'], 'compare_to'), 'balance')
  const isWhole = amountDifference(textOf(now, 'balance'), earlier) === textOf(now, 'balance_change')
  const before = isWhole ? balance - change : 0
  return [
    ...(isWhole ? [{ name: context.format.date(context.compareTo), from: 0, to: before, isTotal: true }] : []),
    { name: steps.business, from: before, to: before + business, isTotal: false },
    { name: steps.exchange, from: before + business, to: before + change, isTotal: false },
    ...(isWhole ? [{ name: context.format.date(context.asOf), from: 0, to: balance, isTotal: true }] : [])
  ]
}

/** Each part hangs where the last one ended; more is drawn full, less hollow. Totals are marks: small parts show. */
export function changeChart(results: Results, context: FrameContext, theme: Theme): ChartOption {
  const steps = changeSteps(results, context)
  const written = ({ from, to, isTotal }: Step): string => {
    if (isTotal) return context.format.compact(to, context.currency)
    return signed(context.format.compact(Math.abs(to - from), context.currency), directionOf(to - from, 0))
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
      axisLabel: { color: theme.inkSoft, fontSize: 12, fontFamily: theme.font, interval: 0 }
    },
    yAxis: valueAxis(theme, (value) => axisAmount(value, context), { scale: true }),
    series: [
      {
        type: 'bar',
        stack: 'change',
        silent: true,
        itemStyle: { color: 'transparent' },
        emphasis: { disabled: true },
        data: steps.map(({ from, to, isTotal }) => (isTotal ? null : Math.min(from, to)))
      },
      {
        type: 'bar',
        stack: 'change',
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
