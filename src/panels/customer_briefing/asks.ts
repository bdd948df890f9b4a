import type { Row } from '../../engine/types.ts'
import { daysAfter } from '../../ledger/dates.ts'
import { isTrue, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { className } from '../customer_payer_history/answer.ts'
import { soonDays } from './queries.ts'

/** What the sales representative should ask for, most pressing first; at least one line. */
export function asksOf(results: Results, context: FrameContext): readonly string[] {
  const asks = [
    payment(results, context),
    dispute(results, context),
    limit(results, context),
    change(results, context),
    upcoming(results, context),
    credits(results, context)
  ].filter((ask) => ask !== null)
  return asks.length > 0 ? asks : [context.text.panels.paying.briefing.asks.nothing]
}

function payment(results: Results, context: FrameContext): string | null {
  const rows = results['due'] ?? []
  if (rows.length === 0) return null
  return context.text.panels.paying.briefing.asks.pay({
    ...amountOf(rows, context), numbers: numbersOf(rows, context), days: context.format.days(numberOf(rows[0], 'oldest'), 0)
  })
}

function dispute(results: Results, context: FrameContext): string | null {
  const rows = results['disputed'] ?? []
  if (rows.length === 0) return null
  const reasons = [...new Set(rows.map((row) => textOf(row, 'dispute_reason')).filter((reason) => reason !== null))]
  return context.text.panels.paying.briefing.asks.dispute({
    ...amountOf(rows, context), numbers: numbersOf(rows, context), reasons: reasons.length === 0 ? null : reasons.join(', ')
  })
}

function limit(results: Results, context: FrameContext): string | null {
  const card = results['card']?.[0]
  if ((numberOf(card, 'limit_overrun') ?? 0) <= 0) return null
  const amount = (key: string): string => context.format.money(textOf(card, key), context.currency)
  return context.text.panels.paying.briefing.asks.limit({ amount: amount('limit_overrun'), limit: amount('credit_limit') })
}

function change(results: Results, context: FrameContext): string | null {
  const { asks } = context.text.panels.paying.briefing
  const rows = results['history'] ?? []
  const place = rows.findIndex((row) => isTrue(row, 'is_as_of'))
  const [before, now] = [rows[place - 1], rows[place]]
  if (textOf(now, 'payer_class') === 'inactive' && (numberOf(now, 'balance') ?? 0) > 0) return asks.stopped
  if (numberOf(now, 'direction') !== 1) return null
  return asks.later({
    before: className(context, textOf(now, 'class_before')),
    now: className(context, textOf(now, 'payer_class')),
    date: context.format.date(textOf(before, 'position_date'))
  })
}

function upcoming(results: Results, context: FrameContext): string | null {
  const rows = results['soon'] ?? []
  if (rows.length === 0) return null
  return context.text.panels.paying.briefing.asks.upcoming({
    ...amountOf(rows, context), date: context.format.date(daysAfter(context.asOf, soonDays))
  })
}

function credits(results: Results, context: FrameContext): string | null {
  const unapplied = numberOf(results['card']?.[0], 'unapplied') ?? 0
  if (unapplied >= 0) return null
  const amount = context.format.money((textOf(results['card']?.[0], 'unapplied') ?? '0').replace('-', ''), context.currency)
  return context.text.panels.paying.briefing.asks.credits({ amount })
}

function amountOf(
  rows: readonly Row[], { format, currency }: FrameContext
): { readonly amount: string; readonly count: string; readonly isOne: boolean } {
  const count = numberOf(rows[0], 'documents') ?? 0
  return { amount: format.money(textOf(rows[0], 'total'), currency), count: format.integer(count), isOne: count === 1 }
}

/** The first numbers, and how many others there are. */
function numbersOf(rows: readonly Row[], { format, text }: FrameContext): string {
  const rest = (numberOf(rows[0], 'documents') ?? 0) - rows.length
  const named = rows.map((row) => textOf(row, 'number') ?? '').join(', ')
  return rest <= 0 ? named : `${named} ${text.panels.paying.briefing.more({ count: format.integer(rest), isOne: rest === 1 })}`
}
