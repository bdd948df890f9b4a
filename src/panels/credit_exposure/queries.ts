import type { FrameContext, Query } from '../../parts/panel.ts'
import { orderBy, pageRows, type Sorting } from '../../parts/sorting.ts'
import { inCurrency } from '../common.ts'

/** Columns of the list, in its order. */
const exposureColumns = [
  'customer_name', 'customer_id', 'entity_id', 'parent_id', 'balance', 'overdue', 'credit_limit', 'limit_use',
  'limit_overrun', 'insured_limit', 'insured', 'uninsured'
] as const

/** The furthest above the limit first. */
export const startSorting: Sorting = { key: 'limit_overrun', isDescending: true }

function listSql(sorting: Sorting): string {
  const order = orderBy(sorting, exposureColumns, 'balance desc, entity_id, customer_id')
  return `select ${exposureColumns.join(', ')} from credit_exposure where currency = ? order by ${order}`
}

/** Some rows of the list. */
export function pageQuery(context: FrameContext, sorting: Sorting, offset = 0, limit = pageRows): Query {
  return { sql: `${listSql(sorting)} limit ? offset ?`, parameters: [context.currency, limit, offset] }
}

/** The whole list. */
export function everyCustomer(context: FrameContext): Query {
  return inCurrency(context, listSql(startSorting))
}

/** How many there are, how many are above their limits and by how much, and what is not insured. */
export function summaryQuery(context: FrameContext): Query {
  return inCurrency(context, `select
  count(*) as customers,
  count(credit_limit) as limited,
  count(insured_limit) as covered,
  count(case when limit_overrun > 0 then 1 end) as over,
  sum(limit_overrun) as limit_overrun,
  sum(balance) as balance,
  sum(uninsured) as uninsured
from credit_exposure where currency = ?`)
}
