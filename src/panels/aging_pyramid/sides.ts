import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { Choice, FrameContext, Results } from '../../parts/panel.ts'
import { unappliedPosition } from '../buckets.ts'
import { segmentName } from '../common.ts'

/** One half of the pyramid. */
export interface Side {
  readonly name: string
  readonly rows: readonly Row[]
  /** Drawn pale, as what the other side is measured against. */
  readonly isPast: boolean
  /** Narrows documents to this side; null where they are not those of the as-of date. */
  readonly choose: ((bucket: string) => Choice) | null
}

/** Whether the panel mirrors two segments instead of two dates. */
export function mirrorsSegments(context: FrameContext): boolean {
  return !context.isCompact && context.options['mirror'] === 'segments'
}

/** Values a select can carry: null, "(not stated)", is one of them. */
export const encodeSegment = (segment: string | null): string => JSON.stringify(segment)

/** The segments one can choose from, the largest first. */
export function segmentsOf(results: Results): readonly (string | null)[] {
  return (results['segments'] ?? []).map((row) => textOf(row, 'segment'))
}

/** The two segments that are mirrored: those chosen, else the two largest. */
export function chosenSegments(results: Results, context: FrameContext): readonly (string | null)[] {
  const segments = segmentsOf(results)
  const chosen = (name: string, place: number): string | null | undefined => {
    // One of the segments is null, so what was found is told by its place.
    const found = segments.findIndex((segment) => encodeSegment(segment) === context.options[name])
    return segments[found < 0 ? place : found]
  }
  return [chosen('left', 0), chosen('right', 1)].filter((segment) => segment !== undefined)
}

/** The halves to draw, left first; one alone where there is nothing to compare with. */
export function sides(results: Results, context: FrameContext): readonly Side[] {
  const rows = results['main'] ?? []
  if (mirrorsSegments(context)) {
    return chosenSegments(results, context).map((segment) => ({
      name: segmentName(context, segment),
      rows: rows.filter((row) => textOf(row, 'segment') === segment),
      isPast: false,
      choose: (bucket) => ({ kind: 'documents', bucket, filter: { dimension: context.segmentBy, value: segment } })
    }))
  }
  const now = rows.filter((row) => row['date_role'] === 'as_of')
  const then = rows.filter((row) => row['date_role'] === 'compare_to' && numberOf(row, 'amount') !== null)
  const nameOf = (side: readonly Row[]): string => context.format.date(textOf(side[0], 'position_date'))
  const current: Side = {
    name: nameOf(now), rows: now, isPast: false, choose: (bucket) => ({ kind: 'documents', bucket })
  }
  return then.length === 0 ? [current] : [{ name: nameOf(then), rows: then, isPast: true, choose: null }, current]
}

/** The buckets from the oldest down to what is not due, then unapplied credits where there are any. */
export function bucketsOf(shown: readonly Side[]): readonly Row[] {
  const byPosition = new Map<number, Row>()
  for (const row of shown.flatMap((side) => side.rows)) {
    const position = numberOf(row, 'bucket_position') ?? 0
    if (position !== unappliedPosition || numberOf(row, 'amount') !== 0) byPosition.set(position, row)
  }
  const place = (position: number): number => (position === unappliedPosition ? 0 : position)
  return [...byPosition].sort(([a], [b]) => place(b) - place(a)).map(([, row]) => row)
}
