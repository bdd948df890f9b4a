import type { FrameContext, Query } from '../../parts/panel.ts'
import { isCustomer, ofCustomer } from '../customer-page.ts'

// Expectations are doubles up to here; what is shown and saved is rounded once, to hundredths.
const claimsSql = `select
  document_id, number, kind, due_date, days_overdue, is_disputed, payer_class, open_amount,
  cast(round(expected_4, 2) as decimal(38, 2)) as expected_4,
  cast(round(expected_13, 2) as decimal(38, 2)) as expected_13,
  cast(round(later, 2) as decimal(38, 2)) as later,
  no_basis, likely_week, likely_from, likely_to
from customer_expected
where ${isCustomer}
order by due_date, document_id`

const weeksSql = `select week, week_from, week_to, sum(expected) as expected
from forecast_documents
where ${isCustomer}
group by week, week_from, week_to
order by week`

const sumsSql = `select
  sum(open_amount) as open_amount,
  sum(no_basis) as no_basis,
  cast(round(sum(expected_4), 2) as decimal(38, 2)) as expected_4,
  cast(round(sum(expected_13), 2) as decimal(38, 2)) as expected_13,
  cast(round(sum(later), 2) as decimal(38, 2)) as later,
  count(*) as documents
from customer_expected
where ${isCustomer}`

/** More open claims than this are in the export alone. */
const listedClaims = 500

/** The open claims of the customer, those due first first. */
export function claimsQuery(context: FrameContext): Query {
  return ofCustomer(context, `${claimsSql} limit ?`, listedClaims)
}

/** All of them. */
export function everyClaim(context: FrameContext): Query {
  return ofCustomer(context, claimsSql)
}

/** What they add up to. */
export function sumsQuery(context: FrameContext): Query {
  return ofCustomer(context, sumsSql)
}

/** What is expected of the customer week by week. */
export function weeksQuery(context: FrameContext): Query {
  return ofCustomer(context, weeksSql)
}
