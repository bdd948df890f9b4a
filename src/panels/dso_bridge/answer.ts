import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Results, Unavailable } from '../../parts/panel.ts'
import { atRole, directionOf, reasonText, segmentName, sentence, signed } from '../common.ts'
import { bridgeOf, bridgeParts, leadingSegment } from './parts.ts'

/** Why there is no bridge: one of the two dates has no DSO. */
export function bridgeUnavailable(results: Results, context: FrameContext): Unavailable | undefined {
  if ((results['main'] ?? []).length > 0) return undefined
  const missing = (['as_of', 'compare_to'] as const).map((role) => atRole(results['positions'], role))
    .find((row) => numberOf(row, 'dso') === null)
  const what = context.text.panels.charts.dso
  return { reason: context.text.panels.sentences.cannotTell({ what, reason: reasonText(context, textOf(missing, 'reason')) }) }
}

/** From where to where, the part that did most for it, and the segment that moved it most. */
export function bridgeSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.sentences
  const rows = results['main'] ?? []
  const bridge = bridgeOf(rows)
  if (bridge === null) return texts.bridge.nothing
  const { format } = context
  if (directionOf(bridge.change, 1) === 0) return texts.bridge.unmoved({ days: format.days(bridge.now, 1) })
  const moves = texts.bridge.moves({ before: format.number(bridge.before, 1), now: format.days(bridge.now, 1) })
  const days = (value: number): string => signed(format.number(Math.abs(value), 1), directionOf(value, 1))
  const strongest = bridgeParts.toSorted((a, b) =>
    Math.sign(bridge.change) * (bridge.parts[b] - bridge.parts[a]))[0] ?? 'lateness'
  const part = texts.bridge.part[strongest]({ days: days(bridge.parts[strongest]) })
  const leader = leadingSegment(rows, bridge.change)
  const moved = numberOf(leader, 'change') ?? 0
  const isTelling = rows.length > 1 && directionOf(moved, 1) === directionOf(bridge.change, 1)
  const most = isTelling
    ? texts.bridge.leader({ name: segmentName(context, textOf(leader, 'segment')), days: days(moved) })
    : null
  return `${moves}${texts.colon}${sentence(part, most)}`
}
