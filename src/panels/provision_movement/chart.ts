import type { Row } from '../../engine/types.ts'
import type { ChartOption, FrameContext } from '../../parts/panel.ts'
import type { Theme } from '../../parts/theme.ts'
import { axisAmount } from '../chart-parts.ts'
import { directionOf, signed } from '../common.ts'
import { total } from '../roll_rates/flows.ts'
import { waterfallFromZero, type Step } from '../waterfall.ts'
import { movementParts } from './answer.ts'

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

/** How the opening became the closing. */
export function movementChart(rows: readonly Row[], context: FrameContext, theme: Theme): ChartOption {
  return waterfallFromZero({
    steps: movementSteps(rows, context),
    written: ({ from, to, isTotal }) => {
      const amount = isTotal ? to : to - from
      const plain = context.format.compact(Math.abs(amount), context.currency)
      return isTotal ? plain : signed(plain, directionOf(amount, 2))
    },
    axis: (value) => axisAmount(value, context),
    isWrapped: true
  }, theme)
}
