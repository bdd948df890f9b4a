import type { FrameContext, Query } from '../../parts/panel.ts'
import { inCurrency } from '../common.ts'

/** A dimension such as the customer has very many values; the page shows the largest. */
const shownSegments = 500

const sql = 'select * from segment_comparison where currency = ? order by gross_open desc nulls last, segment nulls last'

/** The largest segments. */
export function largestSegments(context: FrameContext): Query {
  return inCurrency(context, `${sql} limit ${shownSegments}`)
}

/** Every segment. */
export function everySegment(context: FrameContext): Query {
  return inCurrency(context, sql)
}
