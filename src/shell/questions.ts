import { Answers } from './answers.ts'
import type { Handle } from './handle.ts'
import { Relations } from './relations.ts'
import type { Turns } from './turns.ts'

/** What is kept of an answer to what the reader typed: what a browser's tab bears beside a ledger. */
export const mostKept = { rows: 1_000_000, bytes: 256 * 2 ** 20 }

/** The questions to the ledger as it is: a change of it drops them all, and they are asked again after it. */
export class Questions {
  readonly #changes: Turns
  #stop = new AbortController()
  #relations: Relations | null = null
  /** Whose views are still there; none once the ledger itself was changed. */
  #former: Relations | null = null
  #answers: Answers | null = null

  constructor(changes: Turns) {
    this.#changes = changes
  }

  /** Drops all that is asked; `isOther`: the ledger will be another one, and not just be shown otherwise. */
  overtake(isOther: boolean): void {
    this.#stop.abort()
    this.#stop = new AbortController()
    this.#former = isOther ? null : this.#relations ?? this.#former
    this.#relations = null
    this.#answers = null
  }

  relations({ backend, engine }: Handle): Relations {
    return this.#relations ??= new Relations(engine, backend, this.#stop.signal, this.#former)
  }

  answers(handle: Handle): Answers {
    return this.#answers ??= new Answers(this.relations(handle))
  }

  /** Asks while no change is on its way, and again if one came between. */
  async ask<T>(signal: AbortSignal, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
    for (;;) {
      // What fills tables must not slip into a change: nothing is awaited from here to the question.
      while (!this.#changes.isIdle) await this.#changes.idle()
      signal.throwIfAborted()
      const dropped = this.#stop.signal
      try {
        return await act(AbortSignal.any([signal, dropped]))
      } catch (error) {
        if (!dropped.aborted || signal.aborted) throw error
      }
    }
  }
}
