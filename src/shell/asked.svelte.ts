import type { Queries, Results } from '../parts/panel.ts'
import type { Session } from './session.svelte.ts'

/** The answer to what the shell itself asks; asked anew when the question or what is in force changes. */
export class Asked {
  #results = $state.raw<Results | null>(null)

  constructor(session: Session, queries: () => Queries | null) {
    $effect(() => {
      const asked = queries()
      if (asked === null || session.standing === null) return
      const stop = new AbortController()
      session.run(asked, stop.signal).then(
        (results) => { if (!stop.signal.aborted) this.#results = results },
        () => { if (!stop.signal.aborted) this.#results = null },
      )
      return () => { stop.abort() }
    })
  }

  /** The last answer; the former one stays until the next is there. */
  get results(): Results | null {
    return this.#results
  }
}
