import type { Queries, Results } from '../parts/panel.ts'
import type { Reach } from './prepared/given.ts'
import type { Session } from './session.svelte.ts'

/**
 * The answer to what the shell itself asks; asked anew when the question or what is in force changes. What is asked
 * `first` goes before the questions of the components below.
 */
export class Asked {
  #results = $state.raw<Results | null>(null)

  constructor(session: Session, reach: Reach, queries: () => Queries | null, turn: 'first' | 'later' = 'later') {
    const since = $derived(reach === 'filtered' ? session.standing?.generation : session.standing?.epoch)
    const question = $derived(JSON.stringify(queries()))
    const ask = (): (() => void) | undefined => {
      const asked = JSON.parse(question) as Queries | null
      if (asked === null || since === undefined) return undefined
      const stop = new AbortController()
      session.run(asked, stop.signal, reach).then(
        (results) => { if (!stop.signal.aborted) this.#results = results },
        () => { if (!stop.signal.aborted) this.#results = null },
      )
      return () => { stop.abort() }
    }
    if (turn === 'first') $effect.pre(ask)
    else $effect(ask)
  }

  /** The last answer; the former one stays until the next is there. */
  get results(): Results | null {
    return this.#results
  }
}
