/** Lets one task run at a time, in the order of asking. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  take<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task)
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
