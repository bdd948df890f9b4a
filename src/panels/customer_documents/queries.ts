import type { FrameContext, Query } from '../../parts/panel.ts'
import { orderBy, pageRows, type Sorting } from '../../parts/sorting.ts'
import { isCustomer, ofCustomer } from '../customer-page.ts'

/** Columns of the list, in its order. */
const documentColumns = [
  'number', 'kind', 'issue_date', 'due_date', 'amount', 'open_amount', 'paid_amount', 'last_payment_date', 'settled_date',
  'days_late', 'is_disputed', 'due_date_basis', 'source_name', 'source_line', 'document_id'
] as const

/** The latest first. */
export const startSorting: Sorting = { key: 'issue_date', isDescending: true }

function listSql(sorting: Sorting): string {
  const order = orderBy(sorting, documentColumns, 'document_id')
  return `select ${documentColumns.join(', ')} from customer_documents where ${isCustomer} order by ${order}`
}

/** Some rows of the list. */
export function pageQuery(context: FrameContext, sorting: Sorting, offset = 0, limit = pageRows): Query {
  return ofCustomer(context, `${listSql(sorting)} limit ? offset ?`, limit, offset)
}

/** The whole list. */
export function everyDocument(context: FrameContext): Query {
  return ofCustomer(context, listSql(startSorting))
}

/** How many documents there are, and how many of them are open. */
export function summaryQuery(context: FrameContext): Query {
  return ofCustomer(context, `select count(*) as documents, sum(case when open_amount <> 0 then 1 else 0 end) as open
from customer_documents where ${isCustomer}`)
}
