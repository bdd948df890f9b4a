import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, TableColumn } from '../../parts/panel.ts'
import { bucketLabel } from '../buckets.ts'

/** How a claim can leave, in the order of the columns. */
const ways = ['paid', 'credited', 'transferred', 'written_off'] as const

/** Where an amount can be thirty days later. */
export interface Destination {
  /** The column of the view. */
  readonly key: string
  readonly label: string
  /** Position of the bucket in which it is still open; null: it left. */
  readonly position: number | null
  /** The bucket's key. */
  readonly bucket: string | null
}

/** The buckets that there are, then the ways out. */
export function destinations(rows: readonly Row[], context: FrameContext): readonly Destination[] {
  const { columns } = context.text.panels.rolls
  const open = rows.map((row): Destination => {
    const bucket = textOf(row, 'from_bucket') ?? ''
    const position = numberOf(row, 'from_position') ?? 0
    return { key: `to_${String(position)}`, label: bucketLabel(context, bucket), position, bucket }
  })
  return [...open, ...ways.map((way) => ({ key: way, label: columns[way], position: null, bucket: null }))]
}

/** What part of a row's base went somewhere; null where nothing was open. */
export function shareOf(row: Row, key: string): number | null {
  const base = numberOf(row, 'base') ?? 0
  return base > 0 ? (numberOf(row, key) ?? 0) / base : null
}

/** The sum of a column, for what is only drawn or said in words. */
export function total(rows: readonly Row[], key: string): number {
  return rows.reduce((sum, row) => sum + (numberOf(row, key) ?? 0), 0)
}

/** What is still open in a later bucket than before. */
export function worsened(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => {
    const from = numberOf(row, 'from_position') ?? 0
    return sum + [1, 2, 3, 4, 5].filter((to) => to > from)
      .reduce((later, to) => later + (numberOf(row, `to_${String(to)}`) ?? 0), 0)
  }, 0)
}

/** The columns of the panel's table. */
export function flowColumns(rows: readonly Row[], context: FrameContext): readonly TableColumn[] {
  const { columns, stillOpen } = context.text.panels.rolls
  return [
    {
      key: 'from_bucket', kind: 'text', label: columns.from,
      say: (value) => bucketLabel(context, String(value), true)
    },
    { key: 'base', kind: 'money', label: columns.base },
    ...destinations(rows, context).map(({ key, label, position }): TableColumn => ({
      key, kind: 'money', label: position === null ? label : stillOpen({ bucket: label })
    })),
    { key: 'reopened', kind: 'money', label: columns.reopened }
  ]
}
