import type { Row } from '../../engine/types.ts'
import type { Queries, Results } from '../../parts/panel.ts'
import type { LedgerFacts } from '../facts.ts'
import { questionKey, type Prepared, type PreparedAnswer } from './prepared.ts'

/** What the page stands on from before the engine was there, for as long as nothing else is wished for. */
export class Prospect {
  /** Resolves when the ledger itself has come, or is known not to. */
  readonly arrived: Promise<void>
  arrive: () => void = () => undefined
  /** Whether it is known what came. */
  isSettled = false
  readonly #prepared: Prepared
  readonly #rows: ReadonlyMap<string, readonly Row[]>

  /** With `isTrial` its answers hold until the ledger is there, which then gives its own. */
  constructor(prepared: Prepared, readonly isTrial = false) {
    this.#prepared = prepared
    this.#rows = new Map(prepared.answers.map(({ query, rows }) => [questionKey(query), rows]))
    this.arrived = new Promise((resolve) => { this.arrive = resolve })
  }

  get answers(): readonly PreparedAnswer[] {
    return this.#prepared.answers
  }

  /** The answers to all of the questions; null where one is not among them. */
  resultsOf(queries: Queries): Results | null {
    const found = Object.entries(queries).map(([name, query]) => [name, this.#rows.get(questionKey(query))] as const)
    return found.every((one): one is readonly [string, readonly Row[]] => one[1] !== undefined)
      ? Object.fromEntries(found) : null
  }

  /** Whether these are the facts of the ledger that it speaks of. */
  isOf(facts: LedgerFacts): boolean {
    return JSON.stringify(facts) === JSON.stringify(this.#prepared.facts)
  }

  /** Whether this is what it says of what is in force. */
  holds(state: Pick<Prepared, 'asOf' | 'compareTo' | 'assumed' | 'strangers'>): boolean {
    return stateText(state) === stateText(this.#prepared)
  }
}

function stateText({ asOf, compareTo, assumed, strangers }: Parameters<Prospect['holds']>[0]): string {
  const shares = assumed.map(({ currency, by_segment, by_default }) => [currency, by_segment, by_default]).sort()
  const filters = strangers.map(({ dimension, value }) => [dimension, value])
  return JSON.stringify([asOf, compareTo, shares, filters])
}
