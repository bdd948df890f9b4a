import type { FrameContext, Queries } from '../../parts/panel.ts'
import { cardQuery, isCustomer, ofCustomer } from '../customer-page.ts'
import { sumsQuery } from '../customer_expected/queries.ts'

/** Documents that one page has room for. */
const shownDocuments = 6
/** Numbers that are named in one line. */
const namedDocuments = 4
/** Days ahead that a visit can still change something about. */
export const soonDays = 30

// The windows add up all documents, of which only some are listed.
const claimsSql = (condition: string, order: string): string => `select
  number, issue_date, due_date, days_late, open_amount, coalesce(is_disputed, false) as is_disputed, dispute_reason,
  count(*) over () as documents,
  sum(open_amount) over () as total,
  max(days_late) over () as oldest
from customer_documents
where ${isCustomer} and open_amount > 0 and ${condition}
order by ${order}, document_id
limit ?`

/** All that the page says, for the customer and currency in view. */
export function briefingQueries(context: FrameContext): Queries {
  const { customer, currency, asOf } = context
  return {
    card: cardQuery(context),
    buckets: {
      sql: 'select bucket, bucket_position from buckets where bucket_position <= 5 order by bucket_position', parameters: []
    },
    elsewhere: {
      sql: `select currency, balance from customer_card
where entity_id = ? and customer_id = ? and currency <> ? and balance <> 0 order by currency`,
      parameters: [customer?.entityId ?? '', customer?.customerId ?? '', currency]
    },
    history: ofCustomer(context, `select * from customer_payer_history where ${isCustomer} order by position_date`),
    curve: ofCustomer(context, `select * from customer_curve_summary where ${isCustomer}`),
    expected: sumsQuery(context),
    overdue: ofCustomer(context, claimsSql('days_late > 0', 'open_amount desc'), shownDocuments),
    due: ofCustomer(context, claimsSql('days_late > 0 and not coalesce(is_disputed, false)', 'days_late desc'), namedDocuments),
    disputed: ofCustomer(context, claimsSql('is_disputed', 'open_amount desc'), namedDocuments),
    soon: ofCustomer(
      context,
      claimsSql('due_date >= cast(? as date) and due_date <= cast(? as date) + cast(? as integer) and not coalesce(is_disputed, false)', 'due_date'),
      asOf, asOf, soonDays, 1
    )
  }
}
