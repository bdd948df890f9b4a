import type { Panel } from '../../parts/panel.ts'
import { column } from '../common.ts'
import { classColumn, isCustomer, ofCustomer, payingColumn, theirDocuments } from '../customer-page.ts'
import { historySentence } from './answer.ts'
import CustomerPayerHistory from './CustomerPayerHistory.svelte'

/** In which class of payers a customer has been, quarter by quarter. */
export const customerPayerHistory: Panel = {
  view: 'customer_payer_history',
  placements: [{ page: 'customer', columns: 12 }],
  title: (context) => context.text.panels.paying.titles.customer_payer_history,
  needs: ['history'],
  restsOnDueDates: true,
  queries: (context) => ({
    main: ofCustomer(context, `select * from customer_payer_history where ${isCustomer} order by position_date`)
  }),
  isEmpty: (results) => (results['main'] ?? []).length === 0,
  sentence: historySentence,
  table: (results, context) => ({
    caption: context.text.panels.paying.titles.customer_payer_history,
    columns: [
      payingColumn(context, 'position_date', 'date'),
      classColumn(context, 'payer_class'),
      classColumn(context, 'class_before'),
      payingColumn(context, 'days_late', 'number'),
      payingColumn(context, 'paid_amount', 'money'),
      column(context, 'overdue', 'money'),
      column(context, 'balance', 'money')
    ],
    rows: results['main'] ?? []
  }),
  documents: theirDocuments,
  component: CustomerPayerHistory
}
