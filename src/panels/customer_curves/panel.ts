import type { Panel, Query } from '../../parts/panel.ts'
import { column, inCurrency } from '../common.ts'
import { isCustomer, ofCustomer, payingColumn, theirDocuments } from '../customer-page.ts'
import { curveSentence, ownSummary } from './answer.ts'
import CustomerCurves from './CustomerCurves.svelte'

const ownSql = `select * from customer_curves where ${isCustomer} order by age_days`
const wholeSql = 'select * from customer_curves where currency = ? and is_total order by age_days'

/** What each row says of its whole curve. */
const ofFirst: Query['take'] = (rows) => rows.slice(0, 1)

/** How long a customer's invoices stay unpaid, against those of all. */
export const customerCurves: Panel = {
  view: 'customer_curves',
  placements: [{ page: 'customer', columns: 12 }],
  title: (context) => context.text.panels.paying.titles.customer_curves,
  needs: ['history'],
  queries: (context) => ({
    main: ofCustomer(context, ownSql),
    whole: inCurrency(context, wholeSql),
    summary: { ...ofCustomer(context, ownSql), take: ofFirst },
    wholeSummary: { ...inCurrency(context, wholeSql), take: ofFirst }
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
