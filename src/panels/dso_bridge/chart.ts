import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import type { Theme } from '../../parts/theme.ts'
import { directionOf, signed } from '../common.ts'
import { waterfall, type Step } from '../waterfall.ts'
import { bridgeParts, type Bridge } from './parts.ts'

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

/** How DSO before became DSO now. */
export function bridgeChart(bridge: Bridge, context: FrameContext, theme: Theme): ChartOption {
  return waterfall({
    steps: bridgeSteps(bridge, context),
    written: ({ from, to, isTotal }) => {
      const days = isTotal ? to : Math.round((to - from) * 10) / 10
      const plain = context.format.number(Math.abs(days), 1)
      return isTotal ? plain : signed(plain, directionOf(days, 1))
    },
    axis: (value) => context.format.number(value, 1),
    isWrapped: true
  }, theme)
}
