import type { FrameContext, Query } from '../../parts/panel.ts'
import { orderBy, pageRows, type Sorting } from '../../parts/sorting.ts'

/** Columns of the list, in its order. */
const documentColumns = [
  'customer_name', 'number', 'issue_date', 'due_date', 'plain_limit', 'month_end_first', 'month_end_last', 'terms',
  'amount', 'beyond', 'paid_watch', 'paid_over', 'open_watch', 'open_over', 'buyer', 'due_date_basis', 'entity_id',
  'customer_id', 'document_id'
] as const

/** What went furthest beyond the law first, by amount. */
export const startSorting: Sorting = { key: 'beyond', isDescending: true }

const listed = 'from beyond_limits where currency = ?'

/** Some rows of the list. */
export function pageQuery({ currency }: FrameContext, sorting: Sorting, offset = 0, limit = pageRows): Query {
  const order = orderBy(sorting, documentColumns, 'document_id')
  return {
    sql: `select ${documentColumns.join(', ')} ${listed} order by ${order} limit ? offset ?`,
    parameters: [currency, limit, offset]
  }
}

/** The whole list. */
export function everyDocument({ currency }: FrameContext): Query {
  const order = orderBy(startSorting, documentColumns, 'document_id')
  return { sql: `select ${documentColumns.join(', ')} ${listed} order by ${order}`, parameters: [currency] }
}

/** How many pass the limits by their terms, and by what was paid or is open. */
export function summaryQuery({ currency }: FrameContext): Query {
  const sql = `select
  count(*) as found,
  sum(case when terms = 'over' then 1 else 0 end) as over_documents,
  sum(case when beyond > 0 then 1 else 0 end) as beyond_documents,
  sum(beyond) as beyond
${listed}`
  return { sql, parameters: [currency] }
}
