import type { FrameContext, Panel } from '../../parts/panel.ts'
import { column, wordFor } from '../common.ts'
import { invoicesQuery } from '../customer_documents/queries.ts'
import { customerColumn, isCustomer, ofCustomer, theirDocuments } from '../customer-page.ts'
import { paidSentence } from './answer.ts'
import CustomerSettlements from './CustomerSettlements.svelte'

const shownSettlements = 500

const settlementsSql = `select * from customer_settlements where ${isCustomer}
order by effective_date desc, allocation_id desc`

/** The latest invoices on a line of time, with their payments. */
export const customerSettlements: Panel = {
  view: 'customer_settlements',
  placements: [{ page: 'customer', columns: 12 }],
  title: (context) => context.text.panels.customer.titles.customer_settlements,
  needs: ['history'],
  restsOnDueDates: true,
  queries: (context) => ({
    main: ofCustomer(context, `${settlementsSql} limit ${String(shownSettlements)}`),
    invoices: invoicesQuery(context)
  }),
  isEmpty: (results) => (results['invoices'] ?? []).length === 0,
  sentence: paidSentence,
  table: (results, context) => ({
    caption: context.text.panels.customer.titles.customer_settlements,
    columns: settlementColumns(context),
    rows: results['main'] ?? []
  }),
  everything: (context) => ofCustomer(context, settlementsSql),
  documents: theirDocuments,
  component: CustomerSettlements
}

function settlementColumns(context: FrameContext): ReturnType<Panel['table']>['columns'] {
  const { settlementKind, link } = context.text.panels.customer
  return [
    column(context, 'number', 'text'),
    { ...column(context, 'kind', 'text'), say: (value) => wordFor(settlementKind, String(value)) },
    customerColumn(context, 'effective_date', 'date'),
    column(context, 'amount', 'money'),
    customerColumn(context, 'days_late', 'integer'),
    { ...customerColumn(context, 'link', 'text'), say: (value) => wordFor(link, String(value)) },
    customerColumn(context, 'counterpart', 'text')
  ]
}
