import type { FrameContext, Query } from '../../parts/panel.ts'
import { orderBy, pageRows, type Sorting } from '../../parts/sorting.ts'

/** Columns of the list, in its order. */
const documentColumns = [
  'customer_name', 'number', 'kind', 'issue_date', 'due_date', 'days_overdue', 'amount', 'open_amount', 'bucket',
  'due_date_basis', 'is_disputed', 'sales_rep', 'entity_id', 'customer_id', 'source_name', 'source_line'
] as const

/** The most overdue first. */
export const startSorting: Sorting = { key: 'days_overdue', isDescending: true }

// The bucket is bound twice: null asks for all of them.
const narrowed = 'from open_documents where currency = ? and (cast(? as varchar) is null or bucket = ?)'

function parameters(context: FrameContext): readonly (string | null)[] {
  return [context.currency, context.bucket, context.bucket]
}

function listSql(sorting: Sorting): string {
  const order = orderBy(sorting, documentColumns, 'document_id')
  return `select ${documentColumns.join(', ')} ${narrowed} order by ${order}`
}

/** Some rows of the list. */
export function pageQuery(context: FrameContext, sorting: Sorting, offset = 0, limit = pageRows): Query {
  return { sql: `${listSql(sorting)} limit ? offset ?`, parameters: [...parameters(context), limit, offset] }
}

/** The whole list. */
export function everyDocument(context: FrameContext): Query {
  return { sql: listSql(startSorting), parameters: parameters(context) }
}

/** How many documents, how much, and since when the oldest has been due. */
export function summaryQuery(context: FrameContext): Query {
  const sql = `select
  count(*) as documents, sum(open_amount) as open_amount,
  min(case when days_overdue > 0 and open_amount > 0 then due_date end) as oldest_due_date
${narrowed}`
  return { sql, parameters: parameters(context) }
}

/** The buckets to narrow the list by. */
export function bucketsQuery(context: FrameContext): Query {
  const sql = `select bucket, bucket_position, documents from aging_pyramid
where currency = ? and date_role = 'as_of' and documents > 0
order by bucket_position`
  return { sql, parameters: [context.currency] }
}
