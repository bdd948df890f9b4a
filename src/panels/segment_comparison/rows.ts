import type { Row } from '../../engine/types.ts'
import { difference, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext } from '../../parts/panel.ts'
import { daysChange, directionOf, pointsChange, segmentName, signed } from '../common.ts'

/** A figure with its change against the comparison date. */
export interface Figure {
  readonly written: string
  readonly change: string | null
  /** Above zero it grew worse. */
  readonly tone: number
}

/** A segment as the panel's own table shows it. */
export interface SegmentLine {
  readonly segment: string | null
  readonly name: string
  readonly customers: string
  readonly balance: string
  readonly overdue: string
  readonly overdueRate: Figure
  readonly dso: Figure
  readonly beyondTerms: Figure
  readonly lateShare: string
  readonly disputedShare: string
  readonly topCustomerShare: string
  readonly buckets: readonly number[]
  readonly bucketsLabel: string
}

/** Rows written out. */
export function segmentLines(rows: readonly Row[], context: FrameContext): readonly SegmentLine[] {
  const { format, currency } = context
  const share = (row: Row, key: string, digits = 0): string => {
    const value = numberOf(row, key)
    return value === null ? '' : format.percent(value, digits)
  }
  return rows.map((row) => {
    const buckets = [1, 2, 3, 4, 5].map((position) => numberOf(row, `bucket_${position}`) ?? 0)
    return {
      segment: textOf(row, 'segment'),
      name: segmentName(context, textOf(row, 'segment')),
      customers: format.integer(numberOf(row, 'customers')),
      balance: format.compact(textOf(row, 'balance'), currency),
      overdue: format.compact(textOf(row, 'overdue'), currency),
      overdueRate: pointsFigure(row, 'overdue_rate', share(row, 'overdue_rate', 1), context),
      dso: daysFigure(row, 'dso', context),
      beyondTerms: daysFigure(row, 'days_beyond_terms', context),
      lateShare: share(row, 'late_share_amount'),
      disputedShare: share(row, 'disputed_share'),
      topCustomerShare: share(row, 'top_customer_share'),
      buckets,
      bucketsLabel: bucketsLabel(buckets, context)
    }
  })
}

function daysFigure(row: Row, key: 'dso' | 'days_beyond_terms', context: FrameContext): Figure {
  const now = numberOf(row, key)
  const change = difference(now, numberOf(row, `${key}_before`))
  if (now === null) return { written: '', change: null, tone: 0 }
  const size = context.format.number(Math.abs(now), 1)
  // Days beyond terms are early or late, so they carry their sign; DSO is a length.
  const written = key === 'dso' ? context.format.number(now, 1) : signed(size, directionOf(now, 1))
  if (change === null) return { written, change: null, tone: 0 }
  const { size: moved, direction } = daysChange(context, change)
  return { written, change: signed(moved, direction), tone: direction }
}

function pointsFigure(row: Row, key: string, written: string, context: FrameContext): Figure {
  const change = difference(numberOf(row, key), numberOf(row, `${key}_before`))
  if (change === null) return { written, change: null, tone: 0 }
  const { direction } = pointsChange(context, change)
  const size = context.format.number(Math.abs(change) * 100, 0)
  return { written, change: signed(size, direction), tone: direction }
}

function bucketsLabel(buckets: readonly number[], { format, text }: FrameContext): string {
  const total = buckets.reduce((sum, amount) => sum + amount, 0)
  if (total <= 0) return text.panels.charts.unknown
  return buckets.map((amount) => format.percent(amount / total, 0)).join(' · ')
}
