import type { Row } from '../../engine/types.ts'
import type { Query } from '../../parts/panel.ts'
import type { Filter } from '../address.ts'
import type { AssumedShares, LedgerFacts } from '../facts.ts'
import { writeCell } from './cells.ts'

/** A question and the rows that answered it. */
export interface PreparedAnswer {
  readonly query: Query
  readonly rows: readonly Row[]
}

/**
 * What a page can stand on before the engine is there: the facts of a ledger, what was in force, and the answers that
 * were given then. It says nothing of another ledger, another wish, or a version with other SQL.
 */
export interface Prepared {
  /** By which what stands behind the answers is known to be that of the page; '' where the page itself came with it. */
  readonly stamp: string
  /** The wish that was in force, as JSON. */
  readonly wish: string
  readonly facts: LedgerFacts
  readonly asOf: string
  readonly compareTo: string | null
  readonly assumed: readonly AssumedShares[]
  readonly strangers: readonly Filter[]
  readonly answers: readonly PreparedAnswer[]
}

/** A question as one text: the same only if statement and parameters are. */
export function questionKey({ sql, parameters }: Query): string {
  return JSON.stringify([sql, parameters.map(writeCell)])
}
