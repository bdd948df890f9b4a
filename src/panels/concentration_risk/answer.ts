import { difference, numberOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { atRole, clauses, customerName, pointsChange, since, statements } from '../common.ts'

/** How many equal customers it amounts to, and what the first five hold. */
export function concentrationSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.sentences
  const { format } = context
  const now = atRole(results['summary'], 'as_of')
  const equivalent = numberOf(now, 'equivalent_customers')
  const customers = numberOf(now, 'customers') ?? 0
  if (equivalent === null || customers === 0) return texts.concentration.none
  const rounded = Math.round(equivalent)
  const worth = texts.concentration.some({
    equivalent: format.integer(rounded), isOne: rounded <= 1, hhi: format.number(numberOf(now, 'hhi'), 0)
  })
  // With five customers or fewer the top 5 are all there is; the first one says more.
  if (customers <= 5) {
    const name = customerName(results['main']?.[0])
    const share = format.percent(numberOf(now, 'top_1_share'), 0)
    return statements(context, worth, texts.concentration.top({ name, share }))
  }
  const topFive = numberOf(now, 'top_5_share')
  const change = difference(topFive, numberOf(atRole(results['summary'], 'compare_to'), 'top_5_share'))
  const held = texts.concentration.topFive({ share: format.percent(topFive, 0) })
  // The first page has no room for the comparison; the table has it.
  const compared =
    change === null || context.isCompact
      ? null
      : texts.against({ change: pointsChange(context, change), since: since(context) })
  return statements(context, worth, clauses(held, compared))
}
