import type { Panel, Query } from '../../parts/panel.ts'
import type { FrameContext } from '../../parts/panel.ts'
import { column, inCurrency } from '../common.ts'
import { isCustomer, ofCustomer, payingColumn, theirDocuments } from '../customer-page.ts'
import { curveSentence, ownSummary } from './answer.ts'
import CustomerCurves from './CustomerCurves.svelte'

/** What a view says of all customers: in the same words on each one's page, so that it is asked once. */
function ofAll(context: FrameContext, view: string, order: string): Query {
  return inCurrency(context, `select * from ${view} where currency = ? and is_total order by ${order}`)
}

/** How long a customer's invoices stay unpaid, against those of all. */
export const customerCurves: Panel = {
  view: 'customer_curves',
  placements: [{ page: 'customer', columns: 12 }],
  title: (context) => context.text.panels.paying.titles.customer_curves,
  needs: ['history'],
  queries: (context) => ({
    main: ofCustomer(context, `select * from customer_curves where ${isCustomer} order by age_days`),
    whole: ofAll(context, 'customer_curves', 'age_days'),
    summary: ofCustomer(context, `select * from customer_curve_summary where ${isCustomer}`),
    wholeSummary: ofAll(context, 'customer_curve_summary', 'currency')
  }),
  isEmpty: (results) => ownSummary(results) === undefined,
  sentence: curveSentence,
  table: (results, context) => ({
    caption: context.text.panels.paying.titles.customer_curves,
    columns: [
      {
        ...payingColumn(context, 'is_total', 'text'),
        say: (value) => context.text.panels.words.truth[value === true ? 'yes' : 'no']
      },
      column(context, 'age_days', 'integer'),
      column(context, 'unpaid_share', 'share'),
      column(context, 'lower', 'share'),
      column(context, 'upper', 'share'),
      column(context, 'at_risk_amount', 'money'),
      column(context, 'paid_amount', 'money'),
      column(context, 'at_risk_documents', 'integer')
    ],
    rows: [...results['main'] ?? [], ...results['whole'] ?? []]
  }),
  documents: theirDocuments,
  component: CustomerCurves
}
