import type { FrameContext, Query } from '../../parts/panel.ts'
import { inCurrency } from '../common.ts'

const everySql = `select * from concentration_risk
where currency = ? and date_role = 'as_of'
order by rank`

/** The first 500 customers. */
export function topCustomers(context: FrameContext): Query {
  return inCurrency(context, `${everySql} limit 500`)
}

/** All of them. */
export function everyone(context: FrameContext): Query {
  return inCurrency(context, everySql)
}

/** The curve of cumulative shares: its steep start in full, then some two hundred points of the rest. */
export function curveQuery(context: FrameContext): Query {
  return inCurrency(
    context,
    `select cumulative_customers_share, cumulative_share
from (
  select rank, cumulative_customers_share, cumulative_share, count(*) over () as customers
  from concentration_risk
  where currency = ? and date_role = 'as_of'
) as ranked
where rank <= 20 or rank = customers or rank % cast(ceil(customers / 200.0) as bigint) = 0
order by rank`
  )
}

/** Both dates' figures. */
export function summaryQuery(context: FrameContext): Query {
  return inCurrency(context, 'select * from concentration_summary where currency = ? order by date_role')
}
