import type { Queries, Results } from '../parts/panel.ts'
import type { Session } from './session.svelte.ts'

/** Whether filters change the answer, or it speaks of the whole ledger. */
export type Reach = 'filtered' | 'whole'

/** The answer to what the shell itself asks; asked anew when the question or what is in force changes. */
export class Asked {
  #results = $state.raw<Results | null>(null)

  constructor(session: Session, reach: Reach, queries: () => Queries | null) {
    const since = $derived(reach === 'filtered' ? session.standing?.generation : session.standing?.epoch)
    const question = $derived(JSON.stringify(queries()))
    $effect(() => {
      const asked = JSON.parse(question) as Queries | null
      if (asked === null || since === undefined) return
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
