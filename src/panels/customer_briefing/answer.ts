import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { cardSentence } from '../customer_card/answer.ts'
import { curveSentence } from '../customer_curves/answer.ts'
import { expectedSentence } from '../customer_expected/answer.ts'
import { historySentence } from '../customer_payer_history/answer.ts'

/** The page's paragraphs, in the words of the panels that they shorten. */
export interface Paragraphs {
  readonly owed: string
  readonly elsewhere: string | null
  readonly pays: readonly string[]
  readonly expected: string
}

export function paragraphsOf(results: Results, context: FrameContext): Paragraphs {
  const { text, format, currency } = context
  const { briefing } = text.panels.paying
  const others = (results['elsewhere'] ?? [])
    .map((row) => format.money(textOf(row, 'balance'), textOf(row, 'currency') ?? currency))
  const row = results['card']?.[0]
  const claims = (numberOf(row, 'balance') ?? 0) - (numberOf(row, 'unapplied') ?? 0)
  const isUntold = (numberOf(results['expected']?.[0], 'documents') ?? 0) === 0 && claims > 0
  return {
    owed: cardSentence({ main: results['card'] ?? [] }, context),
    elsewhere: others.length === 0 ? null : briefing.elsewhere({ amounts: others.join(', ') }),
    pays: [
      historySentence({ main: results['history'] ?? [] }, context),
      curveSentence({ summary: results['curve'] ?? [] }, context)
    ],
    expected: isUntold ? text.panels.forecast.cannotTell : expectedSentence({ sums: results['expected'] ?? [] }, context)
  }
}
