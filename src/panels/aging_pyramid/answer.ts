import type { Row } from '../../engine/types.ts'
import { amountDifference, amountSum, numberOf, ratio, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results } from '../../parts/panel.ts'
import { daysOfOldest, isByIssue, oldestPosition, unappliedPosition } from '../buckets.ts'
import { sentence, since, statements } from '../common.ts'
import { mirrorsSegments, type Side, sides } from './sides.ts'

/** How much is late, and how much of it is in the oldest bucket, against the comparison date. */
export function pyramidSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.sentences
  const { format, currency } = context
  const shown = sides(results, context)
  const now = shown.at(-1)?.rows ?? []
  const days = daysOfOldest(now)
  const claims = now.filter((row) => numberOf(row, 'bucket_position') !== unappliedPosition)
  const open = amountSum(claims.map((row) => textOf(row, 'amount')))
  if (Number(open) <= 0 || days === null) return texts.aging.nothing
  if (mirrorsSegments(context)) return segmentsSentence(shown, days, context)
  const oldest = oldestAmount(now)
  const then = shown.length === 2 ? oldestAmount(shown[0]?.rows ?? []) : null
  const compared = then === null ? null : comparison(oldest, then, context)
  const share = (amount: string): string => format.percent(ratio(Number(amount), Number(open)), 0)
  if (isByIssue(now)) {
    const figures = { amount: format.compact(oldest, currency), days: String(days), share: share(oldest) }
    return sentence(texts.aging.oldest(figures), compared)
  }
  const late = amountSum(claims.filter((row) => row['bucket'] !== 'not_due').map((row) => textOf(row, 'amount')))
  const isAnyOld = Number(oldest) > 0
  const old = isAnyOld
    ? texts.aging.oldestLate({ amount: format.compact(oldest, currency), days: String(days) })
    : texts.aging.noneLate({ days: String(days) })
  const oldCompared = isAnyOld && compared !== null ? `${old}, ${compared}` : old
  return statements(context, texts.aging.pastDue({ share: share(late) }), oldCompared)
}

function oldestAmount(rows: readonly Row[]): string {
  return textOf(rows.find((row) => numberOf(row, 'bucket_position') === oldestPosition), 'amount') ?? '0'
}

function comparison(now: string, then: string, context: FrameContext): string {
  const change = amountDifference(now, then) ?? '0'
  const direction = Number(change) > 0 ? 1 : Number(change) < 0 ? -1 : 0
  const size = context.format.compact(change.replace('-', ''), context.currency)
  return context.text.panels.sentences.against({ change: { size, direction }, since: since(context) })
}

function segmentsSentence(shown: readonly Side[], days: number, { format, text }: FrameContext): string {
  const [left, right] = shown
  const byIssue = isByIssue(left?.rows ?? [])
  // By issue no bucket means late, and the oldest one alone sets the sides apart.
  const counted = (row: Row): boolean => {
    const position = numberOf(row, 'bucket_position') ?? 0
    return byIssue ? position === oldestPosition : position > 1 && position !== unappliedPosition
  }
  const share = (side: Side | undefined): string => {
    const shares = (side?.rows ?? []).filter(counted).map((row) => numberOf(row, 'share') ?? 0)
    return format.percent(shares.reduce((sum, part) => sum + part, 0), 0)
  }
  const figures = {
    left: left?.name ?? '', leftShare: share(left), right: right?.name ?? '', rightShare: share(right)
  }
  const texts = text.panels.sentences.aging
  return byIssue ? texts.segmentsByIssue({ ...figures, days: String(days) }) : texts.segments(figures)
}
