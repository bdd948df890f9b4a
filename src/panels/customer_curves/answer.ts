import { numberOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { directionOf, statements } from '../common.ts'

/** Below so many invoices there is no curve, nor a figure taken from it. */
const leastInvoices = 5

/** Whether the customer has invoices enough for a curve. */
export function hasCurve(results: Results): boolean {
  return (numberOf(ownSummary(results), 'documents') ?? 0) >= leastInvoices
}

/** The customer's quartiles. */
export function ownSummary(results: Results): Results[string][number] | undefined {
  return results['summary']?.[0]
}

/** Those of all customers. */
export function wholeSummary(results: Results): Results[string][number] | undefined {
  return results['wholeSummary']?.[0]
}

/** After how many days half is paid, and how that compares with all; too few invoices: that, and no figure. */
export function curveSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.paying.curve
  const { format } = context
  const own = ownSummary(results)
  const all = numberOf(wholeSummary(results), 'median_days')
  const halfOfAll = all === null ? null : texts.halfOfAll({ when: whenPaid(context, all) })
  if (!hasCurve(results)) {
    const count = numberOf(own, 'documents') ?? 0
    return statements(context, texts.tooFew({ count: format.integer(count), isOne: count === 1 }), halfOfAll)
  }
  const median = numberOf(own, 'median_days')
  if (median === null) return statements(context, texts.notReached, halfOfAll)
  const half = texts.half({ when: whenPaid(context, median) })
  if (all === null) return statements(context, half)
  const days = format.days(Math.abs(median - all), 0)
  return statements(
    context, half, median === all ? texts.same : (median > all ? texts.slower : texts.faster)({ days })
  )
}

/** An age in words, on the clock that is chosen. */
function whenPaid(context: FrameContext, age: number): string {
  const { afterIssue, afterDue } = context.text.panels.payers.curves
  const days = context.format.days(Math.abs(age), 0)
  return context.cohortClock === 'due' ? afterDue({ days, direction: directionOf(age, 0) }) : afterIssue({ days })
}
