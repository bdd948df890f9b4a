import type { Row } from '../../engine/types.ts'
import { daysAfter } from '../../ledger/dates.ts'
import { numberOf } from '../../parts/cells.ts'
import type { FrameContext, Query } from '../../parts/panel.ts'
import { picked } from '../../parts/taken.ts'
import { isCustomer, ofCustomer } from '../customer-page.ts'

// Expectations are doubles up to here; what is shown and saved is rounded once, to hundredths.
const claimsSql = (further = ''): string => `select
  document_id, number, kind, due_date, days_overdue, is_disputed, payer_class, open_amount,
  cast(round(expected_4, 2) as decimal(38, 2)) as expected_4,
  cast(round(expected_13, 2) as decimal(38, 2)) as expected_13,
  cast(round(later, 2) as decimal(38, 2)) as later,
  no_basis, likely_week, likely_from, likely_to${further}
from customer_expected
where ${isCustomer}
order by due_date, document_id`

/** More open claims than this are in the export alone. */
const listedClaims = 500

const weekNumbers = Array.from({ length: 13 }, (_, index) => index + 1)

// What all claims add up to stands beside each of them.
const sumColumns = `,
  sum(open_amount) over () as sum_open,
  sum(no_basis) over () as sum_no_basis,
  cast(round(sum(expected_4) over (), 2) as decimal(38, 2)) as sum_4,
  cast(round(sum(expected_13) over (), 2) as decimal(38, 2)) as sum_13,
  cast(round(sum(later) over (), 2) as decimal(38, 2)) as sum_later,
  count(*) over () as claims,
  ${weekNumbers.map((week) => `sum(expected_${String(week)}) over () as within_${String(week)}`).join(', ')}`

const sums = {
  open_amount: 'sum_open', no_basis: 'sum_no_basis', expected_4: 'sum_4', expected_13: 'sum_13', later: 'sum_later',
  documents: 'claims'
}
const besideClaims = new Set([...Object.values(sums), ...weekNumbers.map((week) => `within_${String(week)}`)])

function listed(context: FrameContext): Query {
  return ofCustomer(context, `${claimsSql(sumColumns)} limit ${String(listedClaims)}`)
}

/** The open claims of the customer, those due first first. */
export function claimsQuery(context: FrameContext): Query {
  return {
    ...listed(context),
    take: (rows) => rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !besideClaims.has(key))))
  }
}

/** All of them. */
export function everyClaim(context: FrameContext): Query {
  return ofCustomer(context, claimsSql())
}

/** What they add up to: one row, with nothing but 0 documents where there is none. */
export function sumsQuery(context: FrameContext): Query {
  return { ...listed(context), take: ([row]) => [{ ...picked(row, sums), documents: row?.['claims'] ?? 0 }] }
}

/** What is expected of the customer week by week; no week where nothing is open. */
export function weeksQuery(context: FrameContext): Query {
  const { asOf } = context
  const within = (row: Row, week: number): number => week === 0 ? 0 : numberOf(row, `within_${String(week)}`) ?? 0
  return {
    ...listed(context),
    take: ([row]) => row === undefined ? [] : weekNumbers.map((week) => ({
      week,
      week_from: daysAfter(asOf, 7 * week - 6),
      week_to: daysAfter(asOf, 7 * week),
      // A difference of sums may fall short of nothing by its last digits.
      expected: Math.max(0, within(row, week) - within(row, week - 1))
    }))
  }
}
