import type { Row } from '../engine/types.ts'
import type { FrameContext, Panel, Results } from './panel.ts'

/** What a panel shows at this moment. */
export type FrameState = 'loading' | 'ready' | 'empty' | 'unavailable' | 'error'

/** Figures with the context that they were asked in. */
export interface Answer {
  readonly key: string
  readonly results: Results
  readonly context: FrameContext
}

/** A question that failed, in words. */
export interface Failure {
  readonly key: string
  readonly message: string
}

/** The capabilities that a panel needs and the ledger lacks; unknown ones count as present until they are read. */
export function lacking(panel: Panel, capabilities: readonly Row[]): readonly Row[] {
  return capabilities.filter((row) => panel.needs.includes(String(row['capability'])) && row['is_available'] !== true)
}

/** The state of a panel whose current question is `key`. */
export function stateOf(
  panel: Panel,
  missing: readonly Row[],
  key: string,
  answer: Answer | undefined,
  failure: Failure | undefined
): FrameState {
  if (missing.length > 0) return 'unavailable'
  if (failure?.key === key) return 'error'
  if (answer?.key !== key) return 'loading'
  if (panel.unavailable?.(answer.results, answer.context)) return 'unavailable'
  const isEmpty = panel.isEmpty?.(answer.results, answer.context) ?? answer.results['main']?.length === 0
  return isEmpty ? 'empty' : 'ready'
}
