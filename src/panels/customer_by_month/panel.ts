import type { Panel } from '../../parts/panel.ts'
import { column } from '../common.ts'
import { customerColumn, isCustomer, ofCustomer, theirDocuments } from '../customer-page.ts'
import { accountSentence } from './answer.ts'
import CustomerByMonth from './CustomerByMonth.svelte'

/** A customer's account: billed, settled, owed and late at each month-end. */
export const customerByMonth: Panel = {
  view: 'customer_by_month',
  placements: [{ page: 'customer', columns: 12 }],
  title: (context) => context.text.panels.customer.titles.customer_by_month,
  needs: ['history'],
  queries: (context) => ({
    main: ofCustomer(context, `select * from customer_by_month where ${isCustomer} order by position_date`)
  }),
  isEmpty: (results) => (results['main'] ?? []).length === 0,
  sentence: accountSentence,
  table: (results, context) => ({
    caption: context.text.panels.customer.titles.customer_by_month,
    columns: [
      column(context, 'position_date', 'date'),
      customerColumn(context, 'billed', 'money'),
      customerColumn(context, 'settled', 'money'),
      column(context, 'balance', 'money'),
      column(context, 'overdue', 'money')
    ],
    rows: results['main'] ?? []
  }),
  documents: theirDocuments,
  component: CustomerByMonth
}
