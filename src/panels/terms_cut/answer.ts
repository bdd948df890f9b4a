import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results, Unavailable } from '../../parts/panel.ts'
import { statements } from '../common.ts'
import { givenPercent, whyNot } from '../what-if.ts'

/** What less would be outstanding, from how much too long, and what would be overdue at once. */
export function termsSentence(results: Results, context: FrameContext): string {
  const { text, format, currency, whatIf } = context
  const texts = text.panels.whatIf.terms
  const summary = results['summary']?.[0]
  const money = (key: string): string => format.compact(textOf(summary, key), currency)
  if ((numberOf(summary, 'found') ?? 0) === 0) return statements(context, texts.none)
  const count = numberOf(summary, 'year_invoices') ?? 0
  const reason = whyNot(results, context, 'year_reason')
  const more = numberOf(summary, 'more_overdue') ?? 0
  const overdue = more > 0 ? texts.more({ amount: money('more_overdue') }) : texts.noMore
  const told = reason !== null ? [overdue, texts.yearUntold({ reason })] : count === 0 ? [overdue, texts.noInvoices] : [
    texts.fall({
      amount: money('balance_fall'), worth: money('yearly_worth'), capital: givenPercent(context, whatIf.capitalPercent)
    }),
    texts.invoices({
      count: format.integer(count), isOne: count === 1, amount: money('year_amount'),
      days: format.days(numberOf(summary, 'days_beyond'), 1)
    }),
    overdue
  ]
  const all = statements(context, ...told)
  return all.slice(0, 1).toLocaleUpperCase(context.language) + all.slice(1)
}

/** What is open is not told before the ledger begins. */
export function termsUnavailable(results: Results, context: FrameContext): Unavailable | undefined {
  const reason = whyNot(results, context, 'position_reason')
  return reason === null ? undefined : { reason: context.text.panels.whatIf.terms.cannotTell({ reason }) }
}
