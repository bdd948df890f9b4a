import type { Row } from '../../engine/types.ts'
import { numberOf } from '../../parts/cells.ts'

/** What DSO moved by, in the order in which it is told. */
export const bridgeParts = ['not_yet_due', 'lateness', 'mix', 'started'] as const
export type BridgePart = (typeof bridgeParts)[number]

/** DSO at both dates and the parts between them, as shown: tenths of a day that add up. */
export interface Bridge {
  readonly before: number
  readonly now: number
  readonly change: number
  readonly parts: Readonly<Record<BridgePart, number>>
}

/** The whole of the segments' parts; null where there is no DSO at one of the dates. */
export function bridgeOf(rows: readonly Row[]): Bridge | null {
  if (rows.length === 0) return null
  const sum = (key: string): number => rows.reduce((total, row) => total + (numberOf(row, key) ?? 0), 0)
  const before = tenths(sum('contribution_before'))
  const now = tenths(sum('contribution'))
  const shown = addingUp(bridgeParts.map(sum), now - before)
  return {
    before: before / 10,
    now: now / 10,
    change: (now - before) / 10,
    parts: {
      not_yet_due: (shown[0] ?? 0) / 10, lateness: (shown[1] ?? 0) / 10, mix: (shown[2] ?? 0) / 10,
      started: (shown[3] ?? 0) / 10
    }
  }
}

const tenths = (days: number): number => Math.round(days * 10)

/** Rounds days to tenths that add up to a total: down first, then up those that lost most. */
export function addingUp(days: readonly number[], total: number): number[] {
  const whole = days.map((value) => Math.floor(value * 10))
  const left = total - whole.reduce((sum, value) => sum + value, 0)
  const byLoss = days
    .map((value, index) => ({ index, loss: value * 10 - (whole[index] ?? 0) }))
    .sort((a, b) => b.loss - a.loss)
  const step = Math.sign(left)
  for (let count = 0; count < Math.abs(left); count += 1) {
    const place = step > 0 ? count % byLoss.length : byLoss.length - 1 - (count % byLoss.length)
    const index = byLoss[place]?.index
    if (index !== undefined) whole[index] = (whole[index] ?? 0) + step
  }
  return whole
}

/** The segment whose contribution moved most in the direction in which DSO moved. */
export function leadingSegment(rows: readonly Row[], change: number): Row | undefined {
  return rows.toSorted((a, b) => Math.sign(change) * ((numberOf(b, 'change') ?? 0) - (numberOf(a, 'change') ?? 0)))[0]
}
