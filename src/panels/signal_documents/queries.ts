import type { FrameContext, Query } from '../../parts/panel.ts'
import { orderBy, pageRows, type Sorting } from '../../parts/sorting.ts'
import { askedSignal } from '../signal_customers/queries.ts'

/** Columns of the list, in its order. */
const documentColumns = [
  'signal', 'customer_name', 'number', 'issue_date', 'due_date', 'amount', 'days', 'usual_days', 'customer_id', 'entity_id',
  'document_id'
] as const

/** Signal by signal. */
export const startSorting: Sorting = { key: 'signal', isDescending: false }

const within = 'amount desc, document_id'
const listed = 'from signal_documents where currency = ? and (signal = ? or ? is null)'

function parameters(context: FrameContext): (string | number | null)[] {
  return [context.currency, askedSignal(context), askedSignal(context)]
}

/** Some rows of the list. */
export function pageQuery(context: FrameContext, sorting: Sorting, offset = 0, limit = pageRows): Query {
  const order = orderBy(sorting, documentColumns, within)
  return {
    sql: `select ${documentColumns.join(', ')} ${listed} order by ${order} limit ? offset ?`,
    parameters: [...parameters(context), limit, offset]
  }
}

/** The whole list. */
export function everyDocument(context: FrameContext): Query {
  const order = orderBy(startSorting, documentColumns, within)
  return { sql: `select ${documentColumns.join(', ')} ${listed} order by ${order}`, parameters: parameters(context) }
}

/** How many there are. */
export function summaryQuery(context: FrameContext): Query {
  return { sql: `select count(*) as found ${listed}`, parameters: parameters(context) }
}
