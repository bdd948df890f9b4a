import { amountDifference, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { customerName, directionOf, since, statements } from '../common.ts'

/** What they owe and since when more or less, how they pay, and what stands against it. */
export function cardSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.customer.sentences
  const row = results['main']?.[0]
  const { format, currency } = context
  const amount = (key: string): string => format.compact(textOf(row, key), currency)
  const balance = numberOf(row, 'balance') ?? 0
  const name = customerName(row)
  const isAbove = (key: string): boolean => (numberOf(row, key) ?? 0) > 0
  if (balance < 0) return statements(context, texts.inCredit({ name, amount: format.compact(-balance, currency) }))
  const owed = balance === 0 ? texts.owesNothing({ name }) : texts.owes({ name, amount: amount('balance') })
  const late = isAbove('overdue') ? texts.late({ amount: amount('overdue') }) : texts.noneLate
  return statements(
    context,
    balance === 0 && !isAbove('overdue') ? owed : `${owed}, ${late}`,
    changeOf(results, context),
    howTheyPay(numberOf(row, 'days_beyond_terms'), context),
    isAbove('limit_overrun') ? texts.overLimit({ amount: amount('limit_overrun') }) : null,
    isAbove('disputed') ? texts.disputed({ amount: amount('disputed') }) : null
  )
}

function changeOf(results: Results, context: FrameContext): string | null {
  const row = results['main']?.[0]
  const change = Number(amountDifference(textOf(row, 'balance'), textOf(row, 'balance_before')) ?? Number.NaN)
  if (Number.isNaN(change) || context.compareTo === null) return null
  const size = context.format.compact(Math.abs(change), context.currency)
  return context.text.panels.customer.sentences.change({
    change: { size, direction: directionOf(change, 0) }, since: since(context)
  })
}

function howTheyPay(days: number | null, { format, text }: FrameContext): string | null {
  const { paysLate, paysEarly, paysOnTime } = text.panels.customer.sentences
  if (days === null) return null
  const rounded = Math.round(days)
  if (rounded === 0) return paysOnTime
  return (rounded > 0 ? paysLate : paysEarly)({ days: format.days(Math.abs(rounded), 0) })
}
