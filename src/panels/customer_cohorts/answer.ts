import type { FrameContext, Results } from '../../parts/panel.ts'
import { sentence } from '../common.ts'
import { type CustomerCohort, cohortsOf, lateShare } from './grid.ts'

// Of fewer customers a share says little.
const fewestCustomers = 5

/** Which customers, by the quarter in which they began, are late most often, against all others. */
export function customerCohortsSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.payers.cohorts
  const { lateBy, format } = context
  const compared = cohortsOf(results['main'] ?? [], context).filter((cohort) => !cohort.isBefore)
  const shareOf = (cohort: CustomerCohort): number | null => lateShare([cohort], lateBy)
  const told = compared.filter((cohort) => cohort.customers >= fewestCustomers && shareOf(cohort) !== null)
  const worst = told.toSorted((a, b) => (shareOf(b) ?? 0) - (shareOf(a) ?? 0))[0]
  if (worst === undefined) return sentence(texts.none)
  const others = lateShare(compared.filter((cohort) => cohort !== worst), lateBy)
  return sentence(texts.worst({
    cohort: worst.name,
    share: format.percent(shareOf(worst), 0),
    days: context.lateOver === '0' ? null : context.lateOver,
    isAmount: lateBy === 'amount',
    others: others === null ? null : format.percent(others, 0)
  }))
}
