import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { discountUnavailable } from '../early_discount/answer.ts'
import { datesQuery } from '../what-if.ts'
import { listColumns } from './columns.ts'
import DiscountPayments from './DiscountPayments.svelte'
import { everyPayment, pageQuery, startSorting, summaryQuery } from './queries.ts'

/** How many payments the figures rest on, and how many of these came early anyhow. */
function paymentsSentence(results: Results, context: FrameContext): string {
  const { format, currency } = context
  const texts = context.text.panels.whatIf.rests
  const summary = results['summary']?.[0]
  const [found, early] = [numberOf(summary, 'found') ?? 0, numberOf(summary, 'early') ?? 0]
  return found === 0 ? texts.none : texts.payments({
    count: format.integer(found), isOne: found === 1, amount: format.compact(textOf(summary, 'paid'), currency),
    early: early === 0 ? null : format.integer(early),
    earlyAmount: format.compact(textOf(summary, 'early_amount'), currency),
    days: format.days(context.whatIf.discountDays, 0)
  })
}

/** The payments behind the discount, invoice by invoice. */
export const discountPayments: Panel = {
  view: 'discount_payments',
  placements: [{ page: 'what-if', columns: 24 }],
  title: (context) => context.text.panels.whatIf.titles.payments,
  needs: ['history'],
  queries: (context) => ({
    main: pageQuery(context, startSorting), summary: summaryQuery(context), dates: datesQuery
  }),
  unavailable: discountUnavailable,
  sentence: paymentsSentence,
  table: (results, context) => ({
    caption: context.text.panels.whatIf.titles.payments,
    columns: listColumns(context),
    rows: results['main'] ?? []
  }),
  isTable: true,
  everything: everyPayment,
  component: DiscountPayments
}
