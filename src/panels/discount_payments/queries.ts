import type { FrameContext, Query } from '../../parts/panel.ts'
import { orderBy, pageRows, type Sorting } from '../../parts/sorting.ts'

/** Columns of the list, in its order. */
const paymentColumns = [
  'customer_name', 'number', 'payer_class', 'issue_date', 'effective_date', 'days', 'amount', 'is_early', 'days_beyond',
  'customer_id', 'entity_id', 'document_id'
] as const

/** The largest first. */
export const startSorting: Sorting = { key: 'amount', isDescending: true }

const ties = 'effective_date desc, allocation_id'
const listed = 'from discount_payments where currency = ?'

/** Some rows of the list. */
export function pageQuery({ currency }: FrameContext, sorting: Sorting, offset = 0, limit = pageRows): Query {
  return {
    sql: `select ${paymentColumns.join(', ')} ${listed} order by ${orderBy(sorting, paymentColumns, ties)} limit ? offset ?`,
    parameters: [currency, limit, offset]
  }
}

/** The whole list. */
export function everyPayment({ currency }: FrameContext): Query {
  return {
    sql: `select ${paymentColumns.join(', ')} ${listed} order by ${orderBy(startSorting, paymentColumns, ties)}`,
    parameters: [currency]
  }
}

/** How many there are, and what came early. */
export function summaryQuery({ currency }: FrameContext): Query {
  const sql = `select
  count(*) as found,
  sum(amount) as paid,
  sum(case when is_early then 1 else 0 end) as early,
  sum(case when is_early then amount else 0 end) as early_amount
${listed}`
  return { sql, parameters: [currency] }
}
