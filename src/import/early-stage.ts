import type { Engine } from '../engine/types.ts'
import { isBorneOut, type Outlook } from './read/outlook.ts'
import { countStaged, fillStaging, stagingName } from './stage-text.ts'
import { table } from './rows/fill.ts'
import type { Reading, Staged } from './types.ts'

interface Begun {
  readonly outlook: Outlook
  readonly name: string
  readonly filled: Promise<boolean>
}

/**
 * Staging that begins with the head of a file, in the engine's worker, while the reading worker still counts its bytes.
 * The table counts for nothing until the reading bears the head out and finds as many records.
 */
export class EarlyStage {
  readonly #engine: Engine
  readonly #stop = new AbortController()
  readonly #signal: AbortSignal
  #begun: Begun | undefined

  constructor(engine: Engine, signal?: AbortSignal) {
    this.#engine = engine
    this.#signal = signal ? AbortSignal.any([signal, this.#stop.signal]) : this.#stop.signal
  }

  /** Begins with the first outlook; later ones are left to be staged when they are read. */
  begin(outlook: Outlook): void {
    if (this.#begun) return
    const name = stagingName()
    const filled = fillStaging(this.#engine, outlook, name, this.#signal).then(() => true, () => false)
    this.#begun = { outlook, name, filled }
  }

  /** The table, if it holds what was read; undefined when the reading must be staged by itself. */
  async take(reading: Reading): Promise<Staged | undefined> {
    const begun = this.#begun
    if (!begun || !isBorneOut(begun.outlook, reading) || !await begun.filled) return undefined
    if (await countStaged(this.#engine, begun.name) !== reading.records) return undefined
    this.#begun = undefined
    return { reading, table: begun.name }
  }

  /** Stops what was begun and forgets its table, unless it was taken. */
  async discard(): Promise<void> {
    const begun = this.#begun
    this.#begun = undefined
    if (!begun) return
    this.#stop.abort()
    if (await begun.filled) await this.#engine.run(`drop table if exists ${table(begun.name)}`)
  }
}
