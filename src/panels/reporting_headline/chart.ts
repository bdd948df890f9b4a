import { amountDifference, numberOf, textOf } from '../../parts/cells.ts'
import type { ChartOption, FrameContext, Results } from '../../parts/panel.ts'
import type { Theme } from '../../parts/theme.ts'
import { axisAmount } from '../chart-parts.ts'
import { atRole, directionOf, signed } from '../common.ts'
import { waterfall, type Step } from '../waterfall.ts'

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

/** How the balance before became the one now. */
export function changeChart(results: Results, context: FrameContext, theme: Theme): ChartOption {
  const { format, currency } = context
  return waterfall({
    steps: changeSteps(results, context),
    written: ({ from, to, isTotal }) => isTotal
      ? format.compact(to, currency)
      : signed(format.compact(Math.abs(to - from), currency), directionOf(to - from, 0)),
    axis: (value) => axisAmount(value, context)
  }, theme)
}
