import { textOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { statements } from '../common.ts'

/** What is open, expected in four and thirteen weeks, and without a basis, over all claims of the customer. */
export interface Expectation {
  readonly open: string
  readonly noBasis: string
  readonly month: string
  readonly quarter: string
  readonly later: string
}

export function expectationOf(results: Results): Expectation {
  const row = results['sums']?.[0]
  const sum = (key: string): string => textOf(row, key) ?? '0'
  return {
    open: sum('open_amount'), noBasis: sum('no_basis'), month: sum('expected_4'), quarter: sum('expected_13'),
    later: sum('later')
  }
}

/** How much of what is open is expected in thirteen weeks and in four, and how much nothing can be said of. */
export function expectedSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.paying.expected
  const { open, noBasis, month, quarter } = expectationOf(results)
  const amount = (value: string): string => context.format.compact(value, context.currency)
  if (Number(open) <= 0) return texts.nothing
  if (noBasis === open) return statements(context, texts.allNoBasis({ open: amount(open) }))
  return statements(
    context,
    texts.called({ quarter: amount(quarter), open: amount(open), month: amount(month) }),
    Number(noBasis) > 0 ? texts.noBasis({ amount: amount(noBasis) }) : null
  )
}
