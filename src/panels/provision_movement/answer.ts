import type { FrameContext, Results } from '../../parts/panel.ts'
import { directionOf, sentence, signed } from '../common.ts'
import { total } from '../roll_rates/flows.ts'

/** Why the provision moved, in the order in which it is told. */
export const movementParts = ['used', 'exposure', 'rate_change'] as const

/** From where to where, and what did most for it. */
export function movementSentence(results: Results, context: FrameContext): string {
  const { text, format, currency } = context
  const texts = text.panels.provision
  const rows = results['main'] ?? []
  const opening = total(rows, 'opening')
  const closing = total(rows, 'closing')
  const written = (amount: number): string => format.compact(amount, currency)
  const change = closing - opening
  if (written(opening) === written(closing)) return sentence(texts.unmoved({ closing: written(closing) }))
  const most = movementParts.toSorted((a, b) => Math.sign(change) * (total(rows, b) - total(rows, a)))[0] ?? 'exposure'
  const part = total(rows, most)
  const amount = most === 'used' ? written(Math.abs(part)) : signed(written(Math.abs(part)), directionOf(part, 2))
  return sentence(
    texts.moved({ opening: written(opening), closing: written(closing) }),
    texts.most[most]({ amount })
  )
}
