import type { FrameContext, Query } from '../../parts/panel.ts'
import { orderBy, pageRows, type Sorting } from '../../parts/sorting.ts'

/** Columns of the list, in its order. */
const customerColumns = [
  'customer_name', 'customer_id', 'entity_id', 'segment', 'country', 'balance', 'balance_before', 'overdue',
  'overdue_before', 'overdue_rate', 'unapplied', 'billings', 'dso', 'days_beyond_terms', 'late_share_amount',
  'credit_limit'
] as const

/** Who owes most comes first. */
export const startSorting: Sorting = { key: 'balance', isDescending: true }

// The search is bound, and looks for the text itself: no sign in it has a meaning.
const searched = `from customer_list
where currency = ? and strpos(lower(coalesce(customer_name, '') || ' ' || customer_id), lower(?)) > 0`

function parameters(context: FrameContext): readonly string[] {
  return [context.currency, (context.options['search'] ?? '').trim()]
}

function listSql(sorting: Sorting): string {
  const order = orderBy(sorting, customerColumns, 'entity_id, customer_id')
  return `select ${customerColumns.join(', ')} ${searched} order by ${order}`
}

/** Some rows of the list. */
export function pageQuery(context: FrameContext, sorting: Sorting, offset = 0, limit = pageRows): Query {
  return { sql: `${listSql(sorting)} limit ? offset ?`, parameters: [...parameters(context), limit, offset] }
}

/** Every customer that the search finds. */
export function everyCustomer(context: FrameContext): Query {
  return { sql: listSql(startSorting), parameters: parameters(context) }
}

/** How many customers were found, how many owe and are late, and what they owe. */
export function summaryQuery(context: FrameContext): Query {
  const sql = `select
  count(*) as found,
  sum(case when balance > 0 then 1 else 0 end) as owing,
  sum(case when balance > 0 then balance end) as balance,
  sum(case when overdue > 0 then 1 else 0 end) as late
${searched}`
  return { sql, parameters: parameters(context) }
}
