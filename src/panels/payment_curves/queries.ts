import type { FrameContext, Query } from '../../parts/panel.ts'
import { inCurrency } from '../common.ts'

// The curve of everything, and those of the six segments that were invoiced most.
const curvesSql = `select curves.*
from payment_curves as curves
join (
  select segment, is_total, row_number() over (partition by is_total order by amount desc, segment) as place
  from payment_curve_summary
  where currency = ?
) as largest on largest.is_total = curves.is_total and largest.segment is not distinct from curves.segment
where curves.currency = ? and largest.place <= 6
order by curves.is_total desc, largest.place, curves.age_days`

/** Curves worth drawing. */
export function curvesQuery(context: FrameContext): Query {
  return { sql: curvesSql, parameters: [context.currency, context.currency] }
}

/** Every curve. */
export function everyCurve(context: FrameContext): Query {
  const sql = 'select * from payment_curves where currency = ? order by is_total desc, segment, age_days'
  return inCurrency(context, sql)
}

/** Medians and quartiles, the whole first. */
export function summaryQuery(context: FrameContext): Query {
  const sql = 'select * from payment_curve_summary where currency = ? order by is_total desc, amount desc, segment'
  return inCurrency(context, sql)
}
