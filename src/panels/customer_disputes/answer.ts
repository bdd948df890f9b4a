import type { Row } from '../../engine/types.ts'
import { amountSum, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { statements } from '../common.ts'

/** How much is disputed, what share of what is open, and how much of it is past due. */
export function disputesSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.paying.disputes
  const { format, currency } = context
  const rows = results['main'] ?? []
  if (rows.length === 0) return texts.none
  const disputed = amountSum(rows.map((row) => textOf(row, 'open_amount')))
  const late = rows.filter((row) => (numberOf(row, 'days_overdue') ?? 0) > 0)
  const overdue = amountSum(late.map((row) => textOf(row, 'open_amount')))
  const open = openClaims(results['card']?.[0]) ?? Number(disputed)
  return statements(
    context,
    texts.some({
      count: format.integer(rows.length), isOne: rows.length === 1, amount: format.compact(disputed, currency),
      share: format.percent(Number(disputed) / open, 0)
    }),
    late.length > 0 ? texts.overdue({ amount: format.compact(overdue, currency) }) : null
  )
}

/** All open claims, which stand in buckets; null: cannot be told. */
function openClaims(card: Row | undefined): number | null {
  const buckets = [1, 2, 3, 4, 5].map((position) => textOf(card, `bucket_${position}`))
  return buckets.includes(null) ? null : Number(amountSum(buckets))
}
