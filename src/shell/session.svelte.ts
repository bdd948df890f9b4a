import type { PageEngine, StartProgress } from '../engine/types.ts'
import type { Queries, Results } from '../parts/panel.ts'
import type { Filter } from './address.ts'
import { Answers } from './answers.ts'
import type * as Backend from './backend.ts'
import { readAssumed, readFacts, strangersAmong, type AssumedShares, type LedgerFacts } from './facts.ts'
import { Relations } from './relations.ts'
import { Turns } from './turns.ts'
import { termsOf, type Wish } from './wish.ts'

/** The engine with the code that uses it. */
export interface Handle {
  readonly backend: typeof Backend
  readonly engine: PageEngine
}

export type EngineStage =
  | { readonly stage: 'waiting' }
  | { readonly stage: 'starting'; readonly progress: StartProgress }
  | { readonly stage: 'ready' }
  | { readonly stage: 'failed'; readonly reason: string }

/** What is in force: panels show this, and never a mixture of two. */
export interface Standing {
  readonly generation: number
  /** The generation since which ledger and settings are the same, whatever was filtered. */
  readonly epoch: number
  readonly wish: Wish
  readonly asOf: string
  readonly compareTo: string | null
  readonly assumed: readonly AssumedShares[]
  /** Filters whose value no document has; they are left out. Terms for such a value change nothing. */
  readonly strangers: readonly Filter[]
}

interface InForce {
  readonly settings: string
  readonly epoch: number
  readonly asOf: string | null
  readonly compareTo: string | null
  readonly assumed: readonly AssumedShares[]
}

/** Owns the engine and the ledger in it: one change at a time, and no answer to a question that was overtaken. */
export class Session {
  engineStage = $state.raw<EngineStage>({ stage: 'waiting' })
  facts = $state.raw<LedgerFacts | null>(null)
  standing = $state.raw<Standing | null>(null)
  /** Why the last wish could not be put into force. */
  failure = $state.raw<string | null>(null)
  /** Why the engine stopped; null while it lives. */
  death = $state.raw<string | null>(null)

  #handle: Promise<Handle> | null = null
  readonly #turns = new Turns()
  #questions = new AbortController()
  #answers: Answers | null = null
  #wanted: string | null = null
  #inForce: InForce | null = null
  #generation = 0

  /** Fetches and starts the engine once; a failed start may be tried again. */
  start(): Promise<Handle> {
    this.#handle ??= this.#start().catch((error: unknown) => {
      this.#handle = null
      this.engineStage = { stage: 'failed', reason: reasonOf(error) }
      throw error
    })
    return this.#handle
  }

  /** The code that needs no engine to begin with. */
  backend(): Promise<typeof Backend> {
    return import('./backend.ts')
  }

  async #start(): Promise<Handle> {
    this.engineStage = { stage: 'waiting' }
    const backend = await this.backend()
    const engine = await backend.startEngine((progress) => { this.engineStage = { stage: 'starting', progress } })
    await backend.createLedger(engine)
    engine.onDeath((error) => { this.#died(error) })
    this.engineStage = { stage: 'ready' }
    return { backend, engine }
  }

  #died(error: Error): void {
    this.death = error.message.replace(/^The engine stopped: /, '')
    this.engineStage = { stage: 'failed', reason: this.death }
  }

  /** A fresh engine with an empty ledger, after the old one stopped. */
  async restart(): Promise<Handle> {
    const handle = await this.start()
    this.#overtake()
    this.engineStage = { stage: 'starting', progress: { step: 'start' } }
    await handle.engine.restart()
    await handle.backend.createLedger(handle.engine)
    this.death = null
    this.engineStage = { stage: 'ready' }
    return handle
  }

  /** Runs a change of the ledger alone: questions are dropped, later ones wait, and the facts are read anew. */
  async change<T>(work: (handle: Handle) => Promise<T>): Promise<T> {
    const handle = await this.start()
    this.#overtake()
    return this.#turns.take(async () => {
      try {
        return await work(handle)
      } finally {
        this.#wanted = null
        this.#inForce = null
        if (this.death === null) {
          this.facts = await readFacts(handle.engine)
          if (this.facts === null) this.standing = null
        }
      }
    })
  }

  /** Puts a wish into force; one that is overtaken by the next is never applied. */
  async show(wish: Wish): Promise<void> {
    const key = JSON.stringify(wish)
    if (key === this.#wanted || this.death !== null) return
    this.#wanted = key
    const { backend, engine } = await this.start()
    this.#overtake()
    await this.#turns.take(async () => {
      if (this.#wanted !== key) return
      try {
        const settings = JSON.stringify(wish.settings)
        const generation = ++this.#generation
        if (this.#inForce?.settings !== settings) {
          this.#inForce = null
          const dates = await backend.applySettings(engine, wish.settings)
          this.#inForce = { settings, epoch: generation, ...dates, assumed: await readAssumed(engine) }
        }
        const { asOf, compareTo, epoch, assumed } = this.#inForce
        const strangers = await strangersAmong(engine, [...wish.filters, ...termsOf(wish.settings)])
        await backend.applyScope(engine, wish.filters.filter((filter) => !strangers.includes(filter)))
        if (asOf === null) return
        this.failure = null
        this.standing = { generation, epoch, wish, asOf, compareTo, assumed, strangers }
      } catch (error) {
        this.failure = reasonOf(error)
      }
    })
  }

  /** Answers panels from what is in force; waits while a change is on its way and asks again if one came between. */
  async run(queries: Queries, signal: AbortSignal = new AbortController().signal): Promise<Results> {
    const { backend, engine } = await this.start()
    for (;;) {
      // What fills tables must not slip into a change: nothing is awaited from here to the question.
      while (!this.#turns.isIdle) await this.#turns.idle()
      signal.throwIfAborted()
      const questions = this.#questions.signal
      const answers = this.#answers ??= new Answers(new Relations(engine, backend, questions))
      try {
        const asked = Object.entries(queries).map(async ([name, query]) =>
          [name, await answers.ask(query, AbortSignal.any([signal, questions]))] as const)
        return Object.fromEntries(await Promise.all(asked))
      } catch (error) {
        if (!questions.aborted || signal.aborted) throw error
      }
    }
  }

  /** Runs what reads the ledger more than once, between two changes. */
  async steady<T>(read: (asked: Pick<Relations, 'query'>) => Promise<T>): Promise<T> {
    const { backend, engine } = await this.start()
    return this.#turns.take(async () => {
      const end = new AbortController()
      return read(new Relations(engine, backend, end.signal)).finally(() => { end.abort() })
    })
  }

  #overtake(): void {
    this.#questions.abort()
    this.#questions = new AbortController()
    this.#answers = null
  }
}

/** What went wrong, as the page can say it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
