import type { Panel, Query } from '../../parts/panel.ts'
import type { FrameContext } from '../../parts/panel.ts'
import { column } from '../common.ts'
import { isCustomer, payingColumn, theirDocuments } from '../customer-page.ts'
import { curveSentence, ownSummary } from './answer.ts'
import CustomerCurves from './CustomerCurves.svelte'

/** What the view says of the customer and of all: two questions in one, so that each reads no more than it needs. */
function ofCustomerAndAll({ customer, currency }: FrameContext, view: string, columns: string): Query {
  return {
    sql: `select * from ${view} where ${isCustomer}
union all
select * from ${view} where currency = ? and is_total
order by ${columns}`,
    parameters: [currency, customer?.entityId ?? '', customer?.customerId ?? '', currency]
  }
}

/** How long a customer's invoices stay unpaid, against those of all. */
export const customerCurves: Panel = {
  view: 'customer_curves',
  placements: [{ page: 'customer', columns: 12 }],
  title: (context) => context.text.panels.paying.titles.customer_curves,
  needs: ['history'],
  queries: (context) => ({
    main: ofCustomerAndAll(context, 'customer_curves', 'is_total, age_days'),
    summary: ofCustomerAndAll(context, 'customer_curve_summary', 'is_total')
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
    rows: results['main'] ?? []
  }),
  documents: theirDocuments,
  component: CustomerCurves
}
