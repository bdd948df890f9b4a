import type { Answer } from '../engine/types.ts'
import type { Queries, Results } from '../parts/panel.ts'
import { taken } from '../parts/taken.ts'
import type * as Backend from './backend.ts'
import { EngineLife, reasonOf, type EngineStage } from './engine-life.svelte.ts'
import { readFacts, type LedgerFacts } from './facts.ts'
import type { Handle } from './handle.ts'
import { putFilters, putSettings, type InForce, type Standing } from './in-force.ts'
import { Given, type Reach } from './prepared/given.ts'
import type { Prepared } from './prepared/prepared.ts'
import { Prospect } from './prepared/prospect.ts'
import { mostKept, Questions } from './questions.ts'
import { Relations } from './relations.ts'
import { Turns } from './turns.ts'
import type { Wish } from './wish.ts'

export { reasonOf } from './engine-life.svelte.ts'
export type { Handle } from './handle.ts'
export type { Standing } from './in-force.ts'

/** Owns the engine and the ledger in it: one change at a time, and no answer to a question that was overtaken. */
export class Session {
  facts = $state.raw<LedgerFacts | null>(null)
  standing = $state.raw<Standing | null>(null)
  /** Why the last wish could not be put into force. */
  failure = $state.raw<string | null>(null)
  /** Whether what is shown was prepared, and the ledger is not there yet that it speaks of. */
  isAhead = $state(false)
  /** Is told when answers were given. */
  onGiven: () => void = () => undefined

  readonly #life = new EngineLife()
  readonly #turns = new Turns()
  readonly #questions = new Questions(this.#turns)
  readonly #given = new Given()
  #wanted: string | null = null
  #inForce: InForce | null = null
  #generation = 0
  /** What the page stands on from before the engine was there. */
  #prospect: Prospect | null = null
  /** The same, until the change begins that is to bring the ledger itself. */
  #expected: Prospect | null = null
  /** Resolves when that has ended. */
  #coming: Promise<void> | null = null

  get engineStage(): EngineStage { return this.#life.stage }

  /** Why the engine stopped; null while it lives. */
  get death(): string | null { return this.#life.death }

  /** Fetches and starts the engine once, after `before`; a failed start may be tried again. */
  start(before?: Promise<void>): Promise<Handle> { return this.#life.start(before) }

  /** The code that needs no engine to begin with. */
  backend(): Promise<typeof Backend> { return this.#life.backend() }

  /** A fresh engine with an empty ledger, after the old one stopped. */
  async restart(): Promise<Handle> {
    const handle = await this.start()
    this.#questions.overtake(true)
    await this.#life.restart(handle)
    return handle
  }

  /**
   * Shows what was prepared, as long as nothing else is asked for. The next change is to bring the ledger that it
   * speaks of; where another one comes, or none, it is withdrawn. False where it is of another wish, or there is a
   * ledger already. With `isTrial` the ledger is asked for everything again once it is there.
   */
  stand(prepared: Prepared, wish: Wish, isTrial = false): boolean {
    if (prepared.wish !== JSON.stringify(wish) || this.facts !== null || !this.#turns.isIdle) return false
    const { facts, asOf, compareTo, assumed, strangers } = prepared
    const generation = ++this.#generation
    this.#wanted = prepared.wish
    this.#prospect = this.#expected = new Prospect(prepared, isTrial)
    this.#coming = this.#prospect.arrived
    this.isAhead = true
    this.facts = facts
    this.standing = { generation, epoch: generation, wish, facts, asOf, compareTo, assumed, strangers }
    return true
  }

  /** Takes back what was prepared, where nothing has begun to bring the ledger that it speaks of. */
  withdraw(): void {
    const expected = this.#expected
    if (expected === null) return
    this.#expected = null
    this.#turnTo(null)
    expected.arrive()
  }

  /** What the page could stand on at the next visit; null where nothing is in force. */
  prepared(stamp: string): Prepared | null {
    const { facts, standing } = this
    if (facts === null || standing === null || !this.#isInForce(standing)) return null
    const { wish, asOf, compareTo, assumed, strangers } = standing
    const answers = this.#given.of(standing, this.#prospect?.answers)
    return { stamp, wish: JSON.stringify(wish), facts, asOf, compareTo, assumed, strangers, answers }
  }

  #isInForce({ epoch }: Standing): boolean {
    return this.failure === null && this.#inForce?.epoch === epoch
  }

  /** The engine, once the ledger is in it that the page stands on. */
  async #here(): Promise<Handle> {
    const handle = await this.start()
    await this.#coming
    return handle
  }

  /** Runs a change of the ledger alone: questions are dropped, later ones wait, and the facts are read anew. */
  async change<T>(work: (handle: Handle) => Promise<T>): Promise<T> {
    const expected = this.#expected
    this.#expected = null
    if (expected === null) this.#prospect = null
    try {
      const handle = await this.start()
      this.#questions.overtake(true)
      return await this.#turns.take(() => work(handle).finally(() => this.#settle(handle, expected)))
    } finally {
      if (expected?.isSettled === false) this.#turnTo(null)
      expected?.arrive()
    }
  }

  /** Finds out what the ledger has become. */
  async #settle(handle: Handle, expected: Prospect | null): Promise<void> {
    if (expected === null) {
      this.#wanted = null
      this.#inForce = null
      if (this.death === null) this.#turnTo(await readFacts(handle.engine))
      return
    }
    const facts = this.death === null ? await readFacts(handle.engine) : null
    const isAlike = facts !== null && expected.isOf(facts)
    const isIt = isAlike && !expected.isTrial && await this.#putBehind(handle, expected)
    expected.isSettled = true
    if (!isAlike || (!isIt && !expected.isTrial)) this.standing = null
    if (isIt) this.isAhead = false
    else this.#turnTo(facts)
  }

  #turnTo(facts: LedgerFacts | null): void {
    this.#prospect = null
    this.#wanted = null
    this.#inForce = null
    this.facts = facts
    if (facts !== null) return
    this.standing = null
    this.isAhead = false
  }

  /** Puts into force what the page stands on; whatever else was asked for meanwhile comes after it. */
  async #putBehind(handle: Handle, expected: Prospect): Promise<boolean> {
    const { standing } = this
    if (standing === null || this.#prospect !== expected) return true
    this.#inForce = await putSettings(handle, standing.wish, standing.epoch)
    const strangers = await putFilters(handle, standing.wish)
    const { asOf, compareTo, assumed } = this.#inForce
    if (asOf === null || !expected.holds({ asOf, compareTo, assumed, strangers })) return false
    this.#questions.relations(handle).makeAllLater()
    return true
  }

  /** Puts a wish into force; one that is overtaken by the next is never applied. */
  async show(wish: Wish): Promise<void> {
    const key = JSON.stringify(wish)
    if (key === this.#wanted || this.death !== null) return
    this.#wanted = key
    this.#prospect = null
    const handle = await this.#here().catch(() => null)
    if (handle === null) return
    this.#questions.overtake(false)
    await this.#turns.take(async () => {
      if (this.#wanted !== key) return
      try {
        const generation = ++this.#generation
        if (this.#inForce?.settings !== JSON.stringify(wish.settings)) {
          this.#inForce = null
          this.#inForce = await putSettings(handle, wish, generation)
        }
        const { asOf, compareTo, epoch, assumed } = this.#inForce
        const strangers = await putFilters(handle, wish)
        if (asOf === null) return
        this.failure = null
        this.standing = { generation, epoch, wish, facts: this.facts, asOf, compareTo, assumed, strangers }
      } catch (error) {
        this.failure = reasonOf(error)
      }
      this.isAhead = false
    })
  }

  /** Answers panels from what is in force; waits while a change is on its way and asks again if one came between. */
  async run(
    queries: Queries, signal: AbortSignal = new AbortController().signal, reach: Reach = 'filtered',
  ): Promise<Results> {
    const known = this.#prospect?.resultsOf(queries)
    if (known) {
      this.#note(this.standing, queries, known, reach)
      return taken(queries, known)
    }
    const handle = await this.#here()
    return this.#questions.ask(signal, async (lasting) => {
      const { standing } = this
      const answers = this.#questions.answers(handle)
      const asked = Object.entries(queries).map(async ([name, query]) =>
        [name, await answers.ask(query, lasting)] as const)
      const results = Object.fromEntries(await Promise.all(asked))
      if (!lasting.aborted && standing !== null && this.#isInForce(standing)) {
        this.#note(standing, queries, results, reach)
      }
      return taken(queries, results)
    })
  }

  #note(standing: Standing | null, queries: Queries, results: Results, reach: Reach): void {
    if (standing === null || standing !== this.standing) return
    for (const [name, query] of Object.entries(queries)) this.#given.note(standing, reach, query, results[name] ?? [])
    this.onGiven()
  }

  /**
   * Asks what the reader typed, once the views and tables that it names are made, and again if a change came between.
   * `onBegin` is called when the statement itself begins.
   */
  async ask(sql: string, kind: 'rows' | 'plan', signal: AbortSignal, onBegin: () => void): Promise<Answer> {
    const handle = await this.#here()
    return this.#questions.ask(signal, (lasting) => this.#questions.relations(handle).whenMade(sql, () => {
      onBegin()
      return handle.engine.ask(sql, { kind, bounds: mostKept, signal: lasting })
    }))
  }

  /** Runs what reads the ledger more than once, between two changes. */
  async steady<T>(read: (asked: Pick<Relations, 'query'>) => Promise<T>): Promise<T> {
    const { backend, engine } = await this.#here()
    return this.#turns.take(async () => {
      const end = new AbortController()
      return read(new Relations(engine, backend, end.signal)).finally(() => { end.abort() })
    })
  }

  /** Runs what copies the ledger, between two changes; questions wait. */
  async still<T>(copy: (handle: Handle) => Promise<T>): Promise<T> {
    const handle = await this.#here()
    return this.#turns.take(() => copy(handle))
  }
}
