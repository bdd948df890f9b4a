import type { FrameContext, Results } from '../../parts/panel.ts'
import { monthsBefore } from '../../ledger/dates.ts'
import { pointsChange } from '../common.ts'
import { type Cohort, cohortName, cohorts } from './grid.ts'

// Sixty days is where slow payers part from the rest; a young ledger is read as far as it goes.
const readAt = [60, 45, 30, 15]

/** The latest cohort that has reached an age, against the same season a year before, else against the one before. */
export function cohortsSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.sentences.cohorts
  const all = cohorts(results['main'] ?? [], context)
  for (const age of readAt) {
    const now = all.findLast((cohort) => observed(cohort, age) !== null)
    if (!now) continue
    const share = observed(now, age) ?? 0
    const yearAgo = monthsBefore(now.start, 12)
    const before = all.filter((cohort) => cohort.start < now.start && observed(cohort, age) !== null)
    const earlier = before.find((cohort) => cohort.start === yearAgo) ?? before.at(-1)
    const figures = {
      cohort: cohortName(now.start, context),
      days: context.format.integer(age),
      share: context.format.percent(share, 0),
      isDue: context.cohortClock === 'due'
    }
    if (!earlier) return texts.single(figures)
    const change = pointsChange(context, share - (observed(earlier, age) ?? 0))
    return texts.compared({ ...figures, earlier: cohortName(earlier.start, context), change })
  }
  return texts.none
}

function observed(cohort: Cohort, age: number): number | null {
  const cell = cohort.cells.find((candidate) => candidate.age === age)
  return cell?.isObserved ? cell.share : null
}
