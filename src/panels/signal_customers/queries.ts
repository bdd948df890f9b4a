import type { FrameContext, Query } from '../../parts/panel.ts'
import { orderBy, pageRows, type Sorting } from '../../parts/sorting.ts'

/** Columns of the list, in its order. */
const listColumns = ['signal', 'customer_name', 'customer_id', 'entity_id', 'amount', 'figure', 'is_alarm'] as const

/** Signal by signal. */
export const startSorting: Sorting = { key: 'signal', isDescending: false }

const within = 'is_alarm desc, amount desc, entity_id, customer_id'

/** The signal asked for; null: all. */
export function askedSignal({ options }: FrameContext): number | null {
  const signal = Number(options['signal'] ?? '')
  return Number.isInteger(signal) && signal > 0 ? signal : null
}

const listed = 'from signal_customers where currency = ? and (signal = ? or ? is null)'

function parameters(context: FrameContext): (string | number | null)[] {
  return [context.currency, askedSignal(context), askedSignal(context)]
}

/** Some rows of the list. */
export function pageQuery(context: FrameContext, sorting: Sorting, offset = 0, limit = pageRows): Query {
  const order = orderBy(sorting, listColumns, within)
  return {
    sql: `select ${listColumns.join(', ')} ${listed} order by ${order} limit ? offset ?`,
    parameters: [...parameters(context), limit, offset]
  }
}

/** The whole list. */
export function everyLine(context: FrameContext): Query {
  const order = orderBy(startSorting, listColumns, within)
  return { sql: `select ${listColumns.join(', ')} ${listed} order by ${order}`, parameters: parameters(context) }
}

/** How many there are. */
export function summaryQuery(context: FrameContext): Query {
  const sql = `select count(*) as found, count(case when is_alarm then 1 end) as alone ${listed}`
  return { sql, parameters: parameters(context) }
}
