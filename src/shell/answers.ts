import type { Engine, Row } from '../engine/types.ts'
import type { Query } from '../parts/panel.ts'

interface Entry {
  readonly rows: Promise<readonly Row[]>
  readonly controller: AbortController
  askers: number
  isSettled: boolean
}

/** Panels that ask the same are answered once; a question that nobody waits for any more is stopped. */
export class Answers {
  readonly #engine: Pick<Engine, 'query'>
  readonly #limit: number
  readonly #entries = new Map<string, Entry>()

  constructor(engine: Pick<Engine, 'query'>, limit = 100) {
    this.#engine = engine
    this.#limit = limit
  }

  /** Rejects as soon as the signal is aborted. */
  ask(query: Query, signal: AbortSignal): Promise<readonly Row[]> {
    const key = JSON.stringify([query.sql, query.parameters])
    const entry = this.#entries.get(key) ?? this.#open(key, query)
    entry.askers += 1
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        reject(new DOMException('Nobody waits for this answer.', 'AbortError'))
        entry.askers -= 1
        if (entry.askers > 0 || entry.isSettled) return
        this.#forget(key, entry)
        entry.controller.abort()
      }
      if (signal.aborted) {
        leave()
        return
      }
      signal.addEventListener('abort', leave, { once: true })
      entry.rows.then(resolve, reject).finally(() => { signal.removeEventListener('abort', leave) })
    })
  }

  #open(key: string, query: Query): Entry {
    const controller = new AbortController()
    const rows = this.#engine.query(query.sql, query.parameters, { signal: controller.signal }).then(({ rows }) => rows)
    const entry: Entry = { rows, controller, askers: 0, isSettled: false }
    rows.then(() => { entry.isSettled = true }, () => { this.#forget(key, entry) })
    this.#entries.set(key, entry)
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > this.#limit && oldest !== undefined) this.#entries.delete(oldest)
    return entry
  }

  #forget(key: string, entry: Entry): void {
    entry.isSettled = true
    if (this.#entries.get(key) === entry) this.#entries.delete(key)
  }
}
