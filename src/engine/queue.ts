import { abortError } from './death.ts'

interface Job {
  readonly start: () => void
  readonly reject: (reason: Error) => void
}

/** How a job of the queue can be stopped: `stop` is called at most once, while the job runs. */
export interface Stoppable {
  readonly signal?: AbortSignal | undefined
  readonly stop?: () => void
}

/** One worker does one thing at a time: jobs wait here, so that one that was aborted never reaches it. */
export class Queue {
  readonly #waiting: Job[] = []
  #running: Job | undefined

  add<T>(work: () => Promise<T>, { signal, stop }: Stoppable = {}): Promise<T> {
    if (signal?.aborted) return Promise.reject(abortError())
    return new Promise<T>((resolve, reject) => {
      const onAbort = (): void => {
        if (this.#running === job) stop?.()
        else if (this.#withdraw(job)) reject(abortError())
      }
      const settle = (outcome: () => void): void => {
        signal?.removeEventListener('abort', onAbort)
        outcome()
        if (this.#running === job) this.#next()
      }
      const start = (): void => {
        work().then(
          value => { settle(() => { if (signal?.aborted) reject(abortError()); else resolve(value) }) },
          (error: unknown) => { settle(() => { reject(signal?.aborted ? abortError() : error as Error) }) },
        )
      }
      const job: Job = { start, reject }
      signal?.addEventListener('abort', onAbort)
      this.#waiting.push(job)
      if (this.#running === undefined) this.#next()
    })
  }

  /** Rejects what runs and what waits, without waiting for a worker that will never answer. */
  fail(reason: Error): void {
    const lost = this.#running === undefined ? [] : [this.#running]
    lost.push(...this.#waiting.splice(0))
    this.#running = undefined
    for (const job of lost) job.reject(reason)
  }

  #next(): void {
    this.#running = this.#waiting.shift()
    this.#running?.start()
  }

  #withdraw(job: Job): boolean {
    const index = this.#waiting.indexOf(job)
    if (index >= 0) this.#waiting.splice(index, 1)
    return index >= 0
  }
}
