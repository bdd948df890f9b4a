import type { FrameContext, Query } from '../../parts/panel.ts'
import { isCustomer, ofCustomer } from '../customer-page.ts'

/** The customer's disputed documents, oldest due date first. */
export function disputesQuery(context: FrameContext): Query {
  return ofCustomer(context, `select * from customer_disputes where ${isCustomer} order by due_date, document_id`)
}
