import type { FrameContext, Query } from '../../parts/panel.ts'
import { orderBy, pageRows, type Sorting } from '../../parts/sorting.ts'

/** Columns of the list, in its order. */
const claimColumns = [
  'customer_name', 'customer_id', 'entity_id', 'buyer', 'claims', 'open_amount', 'interest', 'indemnity', 'total',
  'untold_claims', 'missing_rate', 'disputed_claims', 'disputed_interest'
] as const

/** The largest claim first. */
export const startSorting: Sorting = { key: 'total', isDescending: true }

const listed = 'from interest_claims where currency = ?'

/** Some rows of the list. */
export function pageQuery({ currency }: FrameContext, sorting: Sorting, offset = 0, limit = pageRows): Query {
  const order = orderBy(sorting, claimColumns, 'entity_id, customer_id, buyer')
  return {
    sql: `select ${claimColumns.join(', ')} ${listed} order by ${order} limit ? offset ?`,
    parameters: [currency, limit, offset]
  }
}

/** The whole list. */
export function everyClaim({ currency }: FrameContext): Query {
  const order = orderBy(startSorting, claimColumns, 'entity_id, customer_id, buyer')
  return { sql: `select ${claimColumns.join(', ')} ${listed} order by ${order}`, parameters: [currency] }
}

/** What all claims come to, and what stands apart. */
export function summaryQuery({ currency }: FrameContext): Query {
  const sql = `select
  count(*) as found,
  sum(case when total > 0 then 1 else 0 end) as customers,
  sum(total) as total,
  sum(interest) as interest,
  sum(indemnity) as indemnity,
  sum(untold_claims) as untold_claims,
  min(missing_rate) as missing_rate,
  sum(disputed_interest) as disputed_interest
${listed}`
  return { sql, parameters: [currency] }
}
