import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { statements } from '../common.ts'
import { discountUnavailable } from '../early_discount/answer.ts'
import { datesQuery, givenPercent } from '../what-if.ts'
import { listColumns } from './columns.ts'
import DiscountCustomers from './DiscountCustomers.svelte'
import { everyTaker, pageQuery, startSorting, summaryQuery } from './queries.ts'

/** Days by which a payment must come sooner for the discount to cost what capital costs; null: it never pays. */
function daysToPay({ whatIf: { discountPercent, capitalPercent } }: FrameContext): number | null {
  return capitalPercent > 0 ? discountPercent / (100 - discountPercent) * 36_500 / capitalPercent : null
}

/** For how many it pays, and how much sooner a customer must pay for that. */
function customersSentence(results: Results, context: FrameContext): string {
  const { format, currency } = context
  const texts = context.text.panels.whatIf.customers
  const summary = results['summary']?.[0]
  const [winners, losers] = [numberOf(summary, 'winners') ?? 0, numberOf(summary, 'losers') ?? 0]
  const days = daysToPay(context)
  return statements(
    context,
    winners === 0 ? texts.noWinners : texts.winners({
      count: format.integer(winners), isOne: winners === 1, amount: format.compact(textOf(summary, 'won'), currency)
    }),
    losers === 0 ? null : texts.losers({
      count: format.integer(losers), isOne: losers === 1, amount: format.compact(textOf(summary, 'lost'), currency)
    }),
    days === null ? null : texts.breakEven({
      days: format.days(days, 1), capital: givenPercent(context, context.whatIf.capitalPercent)
    })
  )
}

/** The customers behind the discount: whom it pays to offer it. */
export const discountCustomers: Panel = {
  view: 'discount_customers',
  placements: [{ page: 'what-if', columns: 24 }],
  title: (context) => context.text.panels.whatIf.titles.customers,
  needs: ['history'],
  queries: (context) => ({
    main: pageQuery(context, startSorting), summary: summaryQuery(context), dates: datesQuery
  }),
  unavailable: discountUnavailable,
  sentence: customersSentence,
  table: (results, context) => ({
    caption: context.text.panels.whatIf.titles.customers,
    columns: listColumns(context),
    rows: results['main'] ?? []
  }),
  isTable: true,
  everything: everyTaker,
  component: DiscountCustomers
}
