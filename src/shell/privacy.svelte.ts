import { countForeign } from './foreign.ts'

/** Watches what the page asks of the network, and what its policy had to forbid. */
export class Privacy {
  #foreign = $state(0)
  #refused = $state(0)

  constructor() {
    const observer = new PerformanceObserver((list) => {
      this.#foreign += countForeign(list.getEntries().map((entry) => entry.name), window.location.origin)
    })
    observer.observe({ type: 'resource', buffered: true })
    document.addEventListener('securitypolicyviolation', () => { this.#refused += 1 })
  }

  /** Requests that went to another origin since the page opened. */
  get foreignRequests(): number {
    return this.#foreign
  }

  /** Attempts that the Content-Security-Policy stopped before anything left. */
  get refusedAttempts(): number {
    return this.#refused
  }
}
