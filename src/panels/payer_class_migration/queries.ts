import { textOf } from '../../parts/cells.ts'
import type { FrameContext, Query, Results } from '../../parts/panel.ts'
import { inCurrency } from '../common.ts'

/** Every step from one quarter-end to the next, latest first. */
export function stepsQuery(context: FrameContext): Query {
  return inCurrency(
    context, 'select * from payer_class_migration where currency = ? order by quarter_end desc, class_before, class_now')
}

/** How many customers are named beside the matrix. */
const named = 10

// Those who pay later than before, or everybody in one cell of the matrix; who owes most comes first.
const moversSql = `select payer_moves.*, customers.name as customer_name
from payer_moves
left join customers
  on customers.entity_id = payer_moves.entity_id and customers.customer_id = payer_moves.customer_id
where currency = ?
  and quarter_end = coalesce(cast(? as date), (select max(quarter_end) from payer_moves where currency = ?))
  and case when cast(? as varchar) is null then direction = 1 else class_before = ? and class_now = ? end
order by balance desc, payer_moves.entity_id, payer_moves.customer_id
limit ${named}`

/** The customers who owe most among those of a cell, or among those who pay later. */
export function moversQuery(context: FrameContext): Query {
  const { currency } = context
  const { quarter = null, from = null, to = null } = context.options
  return { sql: moversSql, parameters: [currency, quarter, currency, from === '' ? null : from, from, to] }
}

/** The quarter-end that is shown: the one chosen while it is there, else the latest. */
export function shownQuarter(results: Results, context: FrameContext): string | null {
  const rows = results['main'] ?? []
  const chosen = rows.find((row) => row['quarter_end'] === context.options['quarter'])
  return textOf(chosen ?? rows[0], 'quarter_end')
}
