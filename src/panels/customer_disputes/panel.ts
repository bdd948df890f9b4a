import type { Panel } from '../../parts/panel.ts'
import { cardQuery, theirDocuments } from '../customer-page.ts'
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
  queries: (context) => ({ main: disputesQuery(context), card: cardQuery(context) }),
  isEmpty: () => false,
  sentence: disputesSentence,
  table: disputesTable,
  isTable: true,
  documents: theirDocuments,
  component: CustomerDisputes
}
