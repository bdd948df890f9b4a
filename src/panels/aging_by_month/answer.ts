import type { FrameContext, Results } from '../../parts/panel.ts'
import { type AgedMonth, agedMonths, lateShare } from './chart.ts'

// Two years of month-ends and the as-of date itself.
const lookedAt = 25

/** The share past due now, between the highest and lowest of two years. */
export function agingByMonthSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.sentences.aging
  const known = agedMonths(results['main'] ?? []).slice(-lookedAt).flatMap((month) => {
    const share = lateShare(month)
    return share === null ? [] : [{ month, share }]
  })
  const now = known.at(-1)
  if (!now) return texts.nothing
  const percent = (share: number): string => context.format.percent(share, 0)
  const isByIssue = [...now.month.buckets.values()].every((row) => row['bucket'] !== 'not_due')
  if (known.length < 3 || isByIssue) return firstWords(now, isByIssue, context)
  const sorted = known.toSorted((a, b) => a.share - b.share)
  const lowest = sorted[0] ?? now
  const highest = sorted.at(-1) ?? now
  if (percent(lowest.share) === percent(highest.share)) return firstWords(now, isByIssue, context)
  return texts.overTime({
    now: percent(now.share),
    since: context.format.month((known[0] ?? now).month.date),
    highest: percent(highest.share),
    highestAt: context.format.month(highest.month.date),
    lowest: percent(lowest.share),
    lowestAt: context.format.month(lowest.month.date)
  })
}

function firstWords(now: { month: AgedMonth; share: number }, isByIssue: boolean, context: FrameContext): string {
  const texts = context.text.panels.sentences.aging
  const share = context.format.percent(now.share, 0)
  if (isByIssue) return texts.overTimeByIssue({ now: share, days: firstEdge(now.month) })
  return texts.overTimeOne({ now: share })
}

/** The first bucket by issue ends at the first edge: "0-30". */
function firstEdge(month: AgedMonth): string {
  return /-(\d+)$/.exec(String(month.buckets.get(1)?.['bucket']))?.[1] ?? ''
}
