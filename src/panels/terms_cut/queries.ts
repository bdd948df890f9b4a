import type { FrameContext, Query } from '../../parts/panel.ts'
import { orderBy, pageRows, type Sorting } from '../../parts/sorting.ts'

/** Columns of the list, in its order. */
const termsColumns = [
  'customer_name', 'customer_id', 'entity_id', 'buyer', 'year_invoices', 'year_amount', 'days_beyond', 'balance_fall',
  'yearly_worth', 'open_invoices', 'open_amount', 'overdue', 'more_overdue'
] as const

/** Who would be owed less for, most first. */
export const startSorting: Sorting = { key: 'balance_fall', isDescending: true }

const ties = 'open_amount desc, entity_id, customer_id'
const listed = 'from terms_cut where currency = ?'

/** Some rows of the list. */
export function pageQuery({ currency }: FrameContext, sorting: Sorting, offset = 0, limit = pageRows): Query {
  return {
    sql: `select ${termsColumns.join(', ')} ${listed} order by ${orderBy(sorting, termsColumns, ties)} limit ? offset ?`,
    parameters: [currency, limit, offset]
  }
}

/** The whole list. */
export function everyCustomer({ currency }: FrameContext): Query {
  return {
    sql: `select ${termsColumns.join(', ')} ${listed} order by ${orderBy(startSorting, termsColumns, ties)}`,
    parameters: [currency]
  }
}

/** All customers together. */
export function summaryQuery({ currency }: FrameContext): Query {
  const sql = `select
  count(*) as found,
  sum(year_invoices) as year_invoices,
  sum(year_amount) as year_amount,
  sum(days_beyond * cast(year_amount as double)) / nullif(cast(sum(year_amount) as double), 0) as days_beyond,
  sum(balance_fall) as balance_fall,
  sum(yearly_worth) as yearly_worth,
  sum(more_overdue) as more_overdue
${listed}`
  return { sql, parameters: [currency] }
}
