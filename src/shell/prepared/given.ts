import type { Row } from '../../engine/types.ts'
import type { Query } from '../../parts/panel.ts'
import { questionKey, type PreparedAnswer } from './prepared.ts'
import { preparedBounds } from './text.ts'

/** Whether filters change an answer, or it speaks of the whole ledger. */
export type Reach = 'filtered' | 'whole'

/** Answers beyond these are not remembered: the first ones are those of the page that a visit begins with. */
const mostAnswers = 400

interface Moment {
  readonly generation: number
  readonly epoch: number
}

/** The answers that were given of what is in force. */
export class Given {
  #generation = 0
  #epoch = 0
  /** Of the whole ledger, whatever is filtered: they hold for an epoch. */
  readonly #whole = new Map<string, PreparedAnswer>()
  readonly #filtered = new Map<string, PreparedAnswer>()

  note(at: Moment, reach: Reach, query: Query, rows: readonly Row[]): void {
    this.#moveTo(at)
    const answers = reach === 'whole' ? this.#whole : this.#filtered
    const key = questionKey(query)
    if (answers.has(key) || answers.size >= mostAnswers || rows.length > preparedBounds.rows) return
    answers.set(key, { query, rows })
  }

  /** Those that still hold, each once, after those that were known already. */
  of(at: Moment, known: readonly PreparedAnswer[] = []): readonly PreparedAnswer[] {
    this.#moveTo(at)
    const all = new Map(known.map((answer) => [questionKey(answer.query), answer]))
    for (const [key, answer] of [...this.#whole, ...this.#filtered]) all.set(key, answer)
    return [...all.values()]
  }

  #moveTo({ generation, epoch }: Moment): void {
    if (epoch !== this.#epoch) this.#whole.clear()
    if (generation !== this.#generation) this.#filtered.clear()
    this.#generation = generation
    this.#epoch = epoch
  }
}
