import type { Row } from '../../engine/types.ts'
import { amountDifference, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { atRole, directionOf, reasonText, signed, statements } from '../common.ts'

/** What is owed over all currencies, and what of its change is business, what exchange. */
export function reportingSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.currencies.sentences
  const { format, currency } = context
  const now = atRole(results['main'], 'as_of')
  if (now === undefined || textOf(now, 'balance') === null) {
    const why = textOf(now, 'balance_reason')
    return texts.untold({ currency, reason: why === 'no_rate' ? texts.noRate : reasonText(context, why) })
  }
  const count = numberOf(now, 'currencies') ?? 0
  return statements(
    context,
    texts.owed({
      amount: format.compact(textOf(now, 'balance'), currency), overdue: format.compact(textOf(now, 'overdue'), currency),
      currencies: format.integer(count), isOne: count === 1
    }),
    changeText(results, context),
    apart(textOf(now, 'booked'), texts.booked),
    apart(textOf(now, 'apart'), texts.apart),
    apart(outsideChange(now), texts.changeApart)
  )
}

/** Currencies outside the change; nothing where they are those that stay apart anyway. */
function outsideChange(now: Row): string | null {
  const names = textOf(now, 'change_apart')
  return names === textOf(now, 'apart') ? null : names
}

function apart(names: string | null, say: (p: { names: string }) => string): string | null {
  return names === null ? null : say({ names })
}

function changeText(results: Results, context: FrameContext): string | null {
  const { format, currency, text } = context
  const now = atRole(results['main'], 'as_of')
  const change = textOf(now, 'balance_change')
  if (change === null) return null
  return text.panels.currencies.sentences.change({
    direction: directionOf(Number(change), 0),
    size: format.compact(change.replace('-', ''), currency),
    date: format.date(context.compareTo),
    business: signedAmount(context, textOf(now, 'business_change')),
    exchange: signedAmount(context, textOf(now, 'exchange_change'))
  })
}

/** A change of an amount with its sign, short. */
export function signedAmount({ format, currency }: FrameContext, amount: string | null): string {
  if (amount === null) return ''
  return signed(format.compact(amount.replace('-', ''), currency), directionOf(Number(amount), 0))
}

/** A figure of the two dates, with its change. */
interface Figure {
  readonly key: 'balance' | 'overdue' | 'billings'
  readonly now: string | null
  readonly before: string | null
  readonly change: string | null
}

/** Figures of the two dates side by side. */
export function figuresOf(results: Results): readonly Figure[] {
  const [now, before] = [atRole(results['main'], 'as_of'), atRole(results['main'], 'compare_to')]
  return (['balance', 'overdue', 'billings'] as const).map((key) => {
    const [later, earlier] = [textOf(now, key), textOf(before, key)]
    return { key, now: later, before: earlier, change: amountDifference(later, earlier) }
  })
}
