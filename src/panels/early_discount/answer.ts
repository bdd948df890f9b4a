import type { Row } from '../../engine/types.ts'
import { amountDifference, isTrue, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results, Unavailable } from '../../parts/panel.ts'
import { statements } from '../common.ts'
import { givenPercent, whyNot } from '../what-if.ts'

/** The row of all classes. */
export function wholeOf(results: Results): Row | undefined {
  return results['main']?.find((row) => isTrue(row, 'is_total'))
}

/** What the discount costs, what it brings, and whether it pays. */
export function discountSentence(results: Results, context: FrameContext): string {
  const { text, format, currency, whatIf } = context
  const texts = text.panels.whatIf.discount
  const whole = wholeOf(results)
  const money = (key: string): string => format.compact(textOf(whole, key), currency)
  const taken = numberOf(whole, 'taken')
  if (taken === null) return statements(context, texts.untold)
  if (taken <= 0) return statements(context, texts.nobody)
  const rate = numberOf(whole, 'yearly_rate')
  if (rate === null) return statements(context, texts.noDays({ cost: money('discount_cost') }))
  const net = numberOf(whole, 'net_worth') ?? 0
  const lost = format.compact(amountDifference('0', textOf(whole, 'net_worth')), currency)
  return statements(
    context,
    texts.offer({
      percent: givenPercent(context, whatIf.discountPercent),
      days: format.days(whatIf.discountDays, 0),
      cost: money('discount_cost'),
      forward: money('cash_forward')
    }),
    texts.rate({
      rate: format.percent(rate / 100, 1),
      won: format.days(numberOf(whole, 'days_won'), 1),
      capital: givenPercent(context, whatIf.capitalPercent)
    }),
    net > 0 ? texts.pays({ amount: money('net_worth') }) : net < 0 ? texts.loses({ amount: lost }) : texts.even
  )
}

/** The days that customers take are told from a whole year of payments. */
export function discountUnavailable(results: Results, context: FrameContext): Unavailable | undefined {
  const reason = whyNot(results, context, 'year_reason')
  return reason === null ? undefined : { reason: context.text.panels.whatIf.discount.cannotTell({ reason }) }
}
