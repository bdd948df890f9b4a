import type { Engine, QueryOptions, QueryResult, Row, Value } from '../engine/types.ts'
import type * as Backend from './backend.ts'
import { Turns } from './turns.ts'

type Making = Pick<typeof Backend, 'makeRelation' | 'missingRelations' | 'relations' | 'relationsBehind'>
type Relation = Making['relations'][number]

/** Milliseconds without a question after which the page is taken to have what it needs. */
const pause = 500

/**
 * Answers questions, each once the views and derived tables behind it are made. What the first page does without is
 * made here: tables that a question waits for as soon as no other question is being answered, and the rest when nothing
 * has been asked for a while. It holds for the ledger as it is: a change aborts the signal, which stops whatever is
 * being made, and whoever comes after it finds out anew what is missing.
 */
export class Relations {
  readonly #engine: Engine
  readonly #making: Making
  readonly #signal: AbortSignal
  readonly #missing: Promise<Set<string>>
  readonly #underway = new Map<string, Promise<void>>()
  readonly #tables = new Turns()
  readonly #views = new Turns()
  /** Questions that wait for no table, and what is to go on when none is left of them. */
  #asked = 0
  #whenQuiet: (() => void)[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #isRestBegun = false

  /** What a former one knows of views holds as long as the ledger's tables are changed by choices alone. */
  constructor(engine: Engine, making: Making, signal: AbortSignal, former?: Relations | null) {
    this.#engine = engine
    this.#making = making
    this.#signal = signal
    this.#missing = this.#findMissing(former)
    this.#missing.catch(() => undefined)
  }

  async #findMissing(former?: Relations | null): Promise<Set<string>> {
    const before = former ? await former.#missing.catch(() => undefined) : undefined
    const views = this.#making.relations.filter(relation => !isTable(relation) && before?.has(relation.name) === false)
    const known = before && new Set(views.map(({ name }) => name))
    return new Set(await this.#making.missingRelations(this.#engine, known))
  }

  /** Waits for what is behind the statement, and rejects as that does when it cannot be made. */
  query<R extends Row = Row>(
    sql: string, parameters: readonly Value[] = [], options: QueryOptions = {},
  ): Promise<QueryResult<R>> {
    return this.whenMade(sql, () => this.#engine.query<R>(sql, parameters, options))
  }

  /** Acts once all is made that is behind the statement. */
  async whenMade<T>(sql: string, act: () => Promise<T>): Promise<T> {
    clearTimeout(this.#timer)
    const missing = await this.#missing
    const behind = this.#making.relationsBehind(sql, missing).filter(({ name }) => missing.has(name))
    const tables = behind.filter(isTable)
    if (tables.length > 0) await this.#makeAll(tables, missing)
    this.#asked += 1
    try {
      const views = behind.filter(relation => !isTable(relation))
      if (views.length > 0) await this.#views.take(() => this.#makeAll(views, missing))
      return await act()
    } finally {
      this.#asked -= 1
      if (this.#asked === 0) this.#quiet()
    }
  }

  /** Makes what no question has asked for, once nothing is asked for a while. */
  makeAllLater(): void {
    this.#quiet()
  }

  /** Lets the tables that wait be filled, and the rest be made after a pause. */
  #quiet(): void {
    // An answer often leads to the next question: that one goes first.
    setTimeout(() => {
      if (this.#asked === 0) for (const goOn of this.#whenQuiet.splice(0)) goOn()
    })
    clearTimeout(this.#timer)
    if (!this.#signal.aborted) this.#timer = setTimeout(() => { this.#makeRest().catch(() => undefined) }, pause)
  }

  /** Once: it ends at what cannot be made. A question that needs it tries again, and says why not. */
  async #makeRest(): Promise<void> {
    if (this.#isRestBegun) return
    this.#isRestBegun = true
    const missing = await this.#missing
    for (const relation of this.#making.relations) {
      await this.#tables.idle()
      await this.#make(relation, missing)
    }
  }

  async #makeAll(relations: readonly Relation[], missing: Set<string>): Promise<void> {
    for (const relation of relations) await this.#make(relation, missing)
  }

  #make(relation: Relation, missing: Set<string>): Promise<void> {
    const { name } = relation
    const underway = this.#underway.get(name)
    if (underway !== undefined || !missing.has(name)) return underway ?? Promise.resolve()
    const make = async (): Promise<void> => {
      while (isTable(relation) && this.#asked > 0) await new Promise<void>(goOn => { this.#whenQuiet.push(goOn) })
      this.#signal.throwIfAborted()
      await this.#making.makeRelation(this.#engine, relation, { signal: this.#signal })
      missing.delete(name)
    }
    const making = (isTable(relation) ? this.#tables.take(make) : make()).finally(() => { this.#underway.delete(name) })
    this.#underway.set(name, making)
    return making
  }
}

function isTable({ relation }: Relation): boolean {
  return relation === 'table'
}
