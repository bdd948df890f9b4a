import type { Row } from '../../engine/types.ts'
import { isTrue, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results, Unavailable } from '../../parts/panel.ts'
import { clauses, statements } from '../common.ts'
import { givenPercent, whyNot } from '../what-if.ts'

/** The row of all buckets that are sold. */
export function soldOf(results: Results): Row | undefined {
  return results['main']?.find((row) => isTrue(row, 'is_total'))
}

/** What selling brings today, what it costs, and what cannot be sold. */
export function factoringSentence(results: Results, context: FrameContext): string {
  const { text, format, currency, whatIf } = context
  const texts = text.panels.whatIf.factoring
  const sold = soldOf(results)
  const money = (key: string): string => format.compact(textOf(sold, key), currency)
  const has = (key: string): boolean => (numberOf(sold, key) ?? 0) > 0
  const rate = numberOf(sold, 'yearly_rate')
  const outside = [
    ...has('disputed') ? [texts.leftOut.disputed({ amount: money('disputed') })] : [],
    ...has('too_late') ? [texts.leftOut.late({ amount: money('too_late') })] : []
  ]
  return statements(
    context,
    !has('face_amount') ? texts.nothing : clauses(
      texts.sold({ face: money('face_amount'), cash: money('cash_today'), cost: money('sale_cost') }),
      rate === null ? null : texts.rate({
        rate: format.percent(rate / 100, 1),
        days: format.days(numberOf(sold, 'expected_days'), 1),
        capital: givenPercent(context, whatIf.capitalPercent)
      })
    ),
    has('no_basis') ? texts.noBasis({ amount: money('no_basis') }) : null,
    outside.length > 0 ? texts.leftOut.aside({ amounts: outside }) : null
  )
}

/** What is open is not told before the ledger begins. */
export function factoringUnavailable(results: Results, context: FrameContext): Unavailable | undefined {
  const reason = whyNot(results, context, 'position_reason')
  return reason === null ? undefined : { reason: context.text.panels.whatIf.factoring.cannotTell({ reason }) }
}
