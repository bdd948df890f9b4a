import type { Row } from '../engine/types.ts'
import { numberOf, textOf } from '../parts/cells.ts'
import type { FrameContext, TableColumn } from '../parts/panel.ts'

/** Position of unapplied credits, after the five buckets of lateness. */
export const unappliedPosition = 6
/** Position of the oldest bucket. */
export const oldestPosition = 5

/** A bucket's key in words, such as "not due", "31–60" or "91+". */
export function bucketLabel(context: FrameContext, key: string, isLong = false): string {
  const texts = context.text.panels.buckets
  if (key === 'not_due') return texts.notDue
  if (key === 'unapplied') return isLong ? texts.unappliedLong : texts.unapplied
  const above = /^(\d+)\+$/.exec(key)
  if (above) return (isLong ? texts.aboveDays : texts.above)({ from: above[1] ?? '' })
  const range = /^(\d+)-(\d+)$/.exec(key)
  if (!range) return key
  return (isLong ? texts.rangeDays : texts.range)({ from: range[1] ?? '', to: range[2] ?? '' })
}

/** The column of buckets of a table. */
export function bucketColumn(context: FrameContext): TableColumn {
  const label = context.text.panels.columns.bucket
  return { key: 'bucket', kind: 'text', label, say: (value) => bucketLabel(context, String(value), true) }
}

/** The days that the oldest bucket lies beyond: its key "91+" starts one day later. */
export function daysOfOldest(rows: readonly Row[]): number | null {
  const key = textOf(rows.find((row) => numberOf(row, 'bucket_position') === oldestPosition), 'bucket')
  const from = key === null ? null : /^(\d+)\+$/.exec(key)
  return from ? Number(from[1]) - 1 : null
}

/** Ages counted from issue have no "not due". */
export function isByIssue(rows: readonly Row[]): boolean {
  return rows.some((row) => numberOf(row, 'bucket_position') === 1 && row['bucket'] !== 'not_due')
}
