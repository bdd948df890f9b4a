import type { Engine, QueryOptions, QueryResult, Row, Value } from '../engine/types.ts'
import type * as Backend from './backend.ts'
import { Turns } from './turns.ts'

type Filling = Pick<typeof Backend, 'fill' | 'tablesBehind' | 'unfilledTables'>
type Table = Awaited<ReturnType<Filling['unfilledTables']>>[number]

/** Milliseconds without a question after which the page is taken to have what it needs. */
const pause = 500

/**
 * Answers questions, each once the tables behind it are filled. What the first page does without is filled here: tables
 * that a question waits for come before all others, and the rest when nothing has been asked for a while.
 * It holds for the ledger as it is: a change aborts the signal, which stops whatever is being filled, and the next one
 * finds out anew what is left.
 */
export class LaterTables {
  readonly #engine: Engine
  readonly #filling: Filling
  readonly #signal: AbortSignal
  /** What is still to be filled, by name. */
  readonly #left: Promise<Map<string, Table>>
  readonly #underway = new Map<string, Promise<void>>()
  readonly #turns = new Turns()
  /** Questions whose tables stand and that wait for their answer, and what is to be done when there is none. */
  #asked = 0
  #whenQuiet: (() => void)[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #isFillingRest = false

  constructor(engine: Engine, filling: Filling, signal: AbortSignal) {
    this.#engine = engine
    this.#filling = filling
    this.#signal = signal
    this.#left = filling.unfilledTables(engine).then(tables => new Map(tables.map(table => [table.name, table])))
    this.#left.catch(() => undefined)
  }

  /** Waits for the tables behind the statement, and rejects as they do when one cannot be filled. */
  async query<R extends Row = Row>(
    sql: string, parameters: readonly Value[] = [], options: QueryOptions = {},
  ): Promise<QueryResult<R>> {
    clearTimeout(this.#timer)
    const left = await this.#left
    const missing = [...this.#filling.tablesBehind(sql)].filter(name => left.has(name))
    if (missing.length > 0) await Promise.all(missing.map(name => this.#fill(name, left)))
    this.#asked += 1
    try {
      return await this.#engine.query<R>(sql, parameters, options)
    } finally {
      this.#asked -= 1
      if (this.#asked === 0) this.#rest()
    }
  }

  /** Lets the filling that waits go on, and the rest begin after a pause. */
  #rest(): void {
    for (const goOn of this.#whenQuiet.splice(0)) goOn()
    clearTimeout(this.#timer)
    if (!this.#signal.aborted) this.#timer = setTimeout(() => { this.#fillRest().catch(() => undefined) }, pause)
  }

  /** Once: it ends at a table that cannot be filled. The question that needs the table tries again, and says why not. */
  async #fillRest(): Promise<void> {
    if (this.#isFillingRest) return
    this.#isFillingRest = true
    const left = await this.#left
    for (const name of left.keys()) {
      await this.#turns.idle()
      await this.#fill(name, left)
    }
  }

  #fill(name: string, left: Map<string, Table>): Promise<void> {
    const underway = this.#underway.get(name)
    const table = left.get(name)
    if (underway !== undefined || table === undefined) return underway ?? Promise.resolve()
    const filling = this.#fillNow(table, left).finally(() => { this.#underway.delete(name) })
    this.#underway.set(name, filling)
    return filling
  }

  async #fillNow(table: Table, left: Map<string, Table>): Promise<void> {
    await Promise.all(table.reads.map(read => this.#fill(read, left)))
    await this.#turns.take(async () => {
      while (this.#asked > 0) await new Promise<void>(goOn => { this.#whenQuiet.push(goOn) })
      this.#signal.throwIfAborted()
      await this.#filling.fill(this.#engine, table, { signal: this.#signal })
    })
    left.delete(table.name)
  }
}
