import type { FrameContext, Query } from '../../parts/panel.ts'
import { readPeriod } from '../../parts/period.ts'
import { orderBy, pageRows, type Sorting } from '../../parts/sorting.ts'

/** Columns of the list, in its order. */
const documentColumns = [
  'customer_name', 'number', 'kind', 'issue_date', 'due_date', 'days_overdue', 'amount', 'open_amount', 'bucket',
  'due_date_basis', 'is_disputed', 'sales_rep', 'entity_id', 'customer_id', 'source_name', 'source_line', 'document_id'
] as const

/** The most overdue first. */
export const startSorting: Sorting = { key: 'days_overdue', isDescending: true }

// What a cohort counts: neither credits nor opening items.
const isOfCohort = `kind in ('invoice', 'instalment') and amount > 0
and issue_date between cast(? as date) and cast(? as date)`

/** The documents of the currency and of the period of issue, where one is asked for. */
function inPeriod({ currency, issued }: FrameContext): Query {
  const period = issued === null ? null : readPeriod(issued)
  const sql = 'from open_documents where currency = ?'
  if (period === null) return { sql, parameters: [currency] }
  return { sql: `${sql} and ${isOfCohort}`, parameters: [currency, period.from, period.to] }
}

/** Of these, the documents of the bucket, which is bound twice: null asks for all of them. */
function narrowed(context: FrameContext): Query {
  const { sql, parameters } = inPeriod(context)
  return {
    sql: `${sql} and (cast(? as varchar) is null or bucket = ?)`,
    parameters: [...parameters, context.bucket, context.bucket]
  }
}

function listQuery(context: FrameContext, sorting: Sorting): Query {
  const order = orderBy(sorting, documentColumns, 'document_id')
  const { sql, parameters } = narrowed(context)
  return { sql: `select ${documentColumns.join(', ')} ${sql} order by ${order}`, parameters }
}

/** Some rows of the list. */
export function pageQuery(context: FrameContext, sorting: Sorting, offset = 0, limit = pageRows): Query {
  const { sql, parameters } = listQuery(context, sorting)
  return { sql: `${sql} limit ? offset ?`, parameters: [...parameters, limit, offset] }
}

/** The whole list. */
export function everyDocument(context: FrameContext): Query {
  return listQuery(context, startSorting)
}

/** How many documents, how much, and since when the oldest has been due. */
export function summaryQuery(context: FrameContext): Query {
  const { sql, parameters } = narrowed(context)
  const figures = `select
  count(*) as documents, sum(open_amount) as open_amount,
  min(case when days_overdue > 0 and open_amount > 0 then due_date end) as oldest_due_date`
  return { sql: `${figures}\n${sql}`, parameters }
}

/** The buckets to narrow the list by. */
export function bucketsQuery(context: FrameContext): Query {
  if (context.issued !== null) {
    const { sql, parameters } = inPeriod(context)
    const counted = `select bucket, bucket_position, count(*) as documents\n${sql}`
    return { sql: `${counted}\ngroup by bucket, bucket_position\norder by bucket_position`, parameters }
  }
  const sql = `select bucket, bucket_position, documents from aging_pyramid
where currency = ? and date_role = 'as_of' and documents > 0
order by bucket_position`
  return { sql, parameters: [context.currency] }
}
