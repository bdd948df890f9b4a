import type { Row } from '../../engine/types.ts'
import { amountSum, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext } from '../../parts/panel.ts'
import { bucketLabel } from '../buckets.ts'
import { segmentName } from '../common.ts'

/** Amounts of one bucket or one segment. */
export interface Line {
  readonly key: string
  readonly label: string
  readonly position: number | null
  readonly segment: string | null
  /** Exact, as text. */
  readonly amount: string
  /** Null: something open has no rate. */
  readonly provision: string | null
  readonly loss: number | null
  readonly rate: number | null
}

function lineOf(cells: readonly Row[], own: Pick<Line, 'key' | 'label' | 'position' | 'segment' | 'loss' | 'rate'>): Line {
  const isTold = cells.every((row) => textOf(row, 'provision') !== null)
  return {
    ...own,
    amount: amountSum(cells.map((row) => textOf(row, 'amount'))),
    provision: isTold ? amountSum(cells.map((row) => textOf(row, 'provision'))) : null
  }
}

/** A line per bucket, with its rates. */
export function bucketLines(cells: readonly Row[], rates: readonly Row[], context: FrameContext): readonly Line[] {
  const positions = [...new Set(cells.map((row) => numberOf(row, 'bucket_position') ?? 0))].sort((a, b) => a - b)
  return positions.map((position) => {
    const own = cells.filter((row) => numberOf(row, 'bucket_position') === position)
    const rate = rates.find((row) => numberOf(row, 'bucket_position') === position)
    const bucket = textOf(own[0], 'bucket') ?? ''
    return lineOf(own, {
      key: bucket, label: bucketLabel(context, bucket, true), position, segment: null,
      loss: numberOf(rate, 'loss_rate'), rate: numberOf(rate, 'rate')
    })
  })
}

/** A line per segment that has something open, the largest provision first. */
export function segmentLines(cells: readonly Row[], context: FrameContext): readonly Line[] {
  return [...new Set(cells.map((row) => textOf(row, 'segment')))]
    .map((segment) => lineOf(cells.filter((row) => textOf(row, 'segment') === segment), {
      key: segment ?? '', label: segmentName(context, segment), position: null, segment, loss: null, rate: null
    }))
    .filter(({ amount }) => Number(amount) > 0)
    .sort((a, b) => Number(b.provision ?? 0) - Number(a.provision ?? 0) || Number(b.amount) - Number(a.amount))
}

/** All of some lines together. */
export function totalOf(lines: readonly Line[]): Pick<Line, 'amount' | 'provision'> {
  const provisions = lines.map(({ provision }) => provision)
  return {
    amount: amountSum(lines.map(({ amount }) => amount)),
    provision: provisions.every((provision) => provision !== null) ? amountSum(provisions) : null
  }
}
