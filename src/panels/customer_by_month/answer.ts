import type { FrameContext, Results } from '../../parts/panel.ts'
import { sumOfLast } from '../customer-page.ts'

/** What was billed and settled over the last twelve positions. */
export function accountSentence(results: Results, { text, format, currency }: FrameContext): string {
  const rows = results['main'] ?? []
  return text.panels.customer.sentences.account({
    billed: format.compact(sumOfLast(rows, 'billed', 12), currency),
    settled: format.compact(sumOfLast(rows, 'settled', 12), currency)
  })
}
