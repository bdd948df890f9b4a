import type { FrameContext, Query } from '../../parts/panel.ts'
import { orderBy, pageRows, type Sorting } from '../../parts/sorting.ts'

/** Columns of the list, in its order. */
const takerColumns = [
  'customer_name', 'payer_class', 'paid_amount', 'days_taken', 'paid_early', 'taken', 'days_won', 'discount_cost',
  'cash_forward', 'yearly_worth', 'net_worth', 'yearly_rate', 'payments', 'customer_id', 'entity_id'
] as const

/** Who would bring most cash forward first. */
export const startSorting: Sorting = { key: 'cash_forward', isDescending: true }

const ties = 'paid_amount desc, entity_id, customer_id'
const listed = 'from discount_customers where currency = ?'

/** Some rows of the list. */
export function pageQuery({ currency }: FrameContext, sorting: Sorting, offset = 0, limit = pageRows): Query {
  return {
    sql: `select ${takerColumns.join(', ')} ${listed} order by ${orderBy(sorting, takerColumns, ties)} limit ? offset ?`,
    parameters: [currency, limit, offset]
  }
}

/** The whole list. */
export function everyTaker({ currency }: FrameContext): Query {
  return {
    sql: `select ${takerColumns.join(', ')} ${listed} order by ${orderBy(startSorting, takerColumns, ties)}`,
    parameters: [currency]
  }
}

/** Those for whom it pays, and those for whom it does not. */
export function summaryQuery({ currency }: FrameContext): Query {
  const sql = `select
  count(*) as found,
  sum(case when net_worth > 0 then 1 else 0 end) as winners,
  sum(case when net_worth > 0 then net_worth else 0 end) as won,
  sum(case when net_worth < 0 then 1 else 0 end) as losers,
  sum(case when net_worth < 0 then -net_worth else 0 end) as lost
${listed}`
  return { sql, parameters: [currency] }
}
