import type { FrameContext, Results } from '../../parts/panel.ts'
import { total } from '../roll_rates/flows.ts'

// Twelve steps of thirty days: a year but for five days.
const stepsOfYear = 12

/** What of the overdue was cured in the last twelve steps, against the twelve before. */
export function trendSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.rolls
  const rows = (results['main'] ?? []).toReversed()
  const rate = (steps: typeof rows): number | null => {
    const late = total(steps, 'late_base')
    return late > 0 ? total(steps, 'cured') / late : null
  }
  const latest = rows.slice(0, stepsOfYear)
  const now = rate(latest)
  if (now === null) return texts.trendNone
  const earlier = rows.slice(stepsOfYear, 2 * stepsOfYear)
  const before = earlier.length === stepsOfYear ? rate(earlier) : null
  const percent = (share: number): string => context.format.percent(share, 0)
  if (before === null) {
    return texts.trendOne({
      now: percent(now), count: context.format.integer(latest.length), isOne: latest.length === 1
    })
  }
  const isSame = percent(now) === percent(before)
  return texts.trend({ now: percent(now), before: percent(before), isUp: now > before, isSame })
}
