/** Lets one task run at a time, in the order of asking. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()
  #taken = 0

  /** Whether no task runs or waits. */
  get isIdle(): boolean {
    return this.#taken === 0
  }

  take<T>(task: () => Promise<T>): Promise<T> {
    this.#taken += 1
    const result = this.#last.then(task).finally(() => { this.#taken -= 1 })
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Resolves when no task runs or waits, also none that came while waiting. */
  async idle(): Promise<void> {
    for (let seen: Promise<unknown> | null = null; seen !== this.#last;) {
      seen = this.#last
      await seen
    }
  }
}
