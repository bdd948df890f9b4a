import type { Panel } from '../../parts/panel.ts'
import { isCustomer, ofCustomer, theirDocuments } from '../customer-page.ts'
import { disputesSentence } from './answer.ts'
import CustomerDisputes from './CustomerDisputes.svelte'
import { disputesQuery } from './queries.ts'
import { disputesTable } from './table.ts'

/** Which open claims a customer disputes, and why. */
export const customerDisputes: Panel = {
  view: 'customer_disputes',
  placements: [{ page: 'customer', columns: 24 }],
  title: (context) => context.text.panels.paying.titles.customer_disputes,
  needs: ['disputes'],
  queries: (context) => ({
    main: disputesQuery(context),
    open: ofCustomer(context, `select bucket_1 + bucket_2 + bucket_3 + bucket_4 + bucket_5 as claims
from customer_card where ${isCustomer}`)
  }),
  isEmpty: () => false,
  sentence: disputesSentence,
  table: disputesTable,
  isTable: true,
  documents: theirDocuments,
  component: CustomerDisputes
}
