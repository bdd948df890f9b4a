import type { FrameContext, Query } from '../../parts/panel.ts'
import { orderBy, pageRows, type Sorting } from '../../parts/sorting.ts'

/** Columns of the list, in its order. */
const documentColumns = [
  'customer_name', 'number', 'kind', 'issue_date', 'due_date', 'due_date_basis', 'first_day', 'last_day', 'days_late',
  'amount', 'open_amount', 'rate_basis', 'interest', 'indemnity', 'missing_rate', 'is_disputed', 'is_counted', 'buyer',
  'entity_id', 'customer_id', 'document_id'
] as const

/** What costs most first. */
export const startSorting: Sorting = { key: 'interest', isDescending: true }

const listed = 'from late_interest where currency = ?'

/** Some rows of the list: found by what they are sorted by, and only then read in full, which takes half the time. */
export function pageQuery({ currency }: FrameContext, sorting: Sorting, offset = 0, limit = pageRows): Query {
  const order = orderBy(sorting, documentColumns, 'document_id')
  return {
    sql: `with page as materialized (select document_id as id ${listed} order by ${order} limit ? offset ?)
select ${documentColumns.join(', ')}
from page
cross join lateral (select * from late_interest where document_id = page.id) as listed
order by ${order}`,
    parameters: [currency, limit, offset]
  }
}

/** The whole list. */
export function everyDocument({ currency }: FrameContext): Query {
  const order = orderBy(startSorting, documentColumns, 'document_id')
  return { sql: `select ${documentColumns.join(', ')} ${listed} order by ${order}`, parameters: [currency] }
}

/** How many there are, what they cost, and which was late for longest. */
export function summaryQuery({ currency }: FrameContext): Query {
  const sql = `select
  count(*) as found,
  sum(case when is_counted then 1 else 0 end) as documents,
  sum(case when is_counted then interest end) as interest,
  max(days_late) as days_late,
  max_by(number, days_late) as number
${listed}`
  return { sql, parameters: [currency] }
}
