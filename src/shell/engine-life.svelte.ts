import type { StartProgress } from '../engine/types.ts'
import type * as Backend from './backend.ts'
import type { Handle } from './handle.ts'

export type EngineStage =
  | { readonly stage: 'waiting' }
  | { readonly stage: 'starting'; readonly progress: StartProgress }
  | { readonly stage: 'ready' }
  | { readonly stage: 'failed'; readonly reason: string }

/** The engine from its start to its end, with an empty ledger in it to begin with. */
export class EngineLife {
  stage = $state.raw<EngineStage>({ stage: 'waiting' })
  /** Why the engine stopped; null while it lives. */
  death = $state.raw<string | null>(null)
  #handle: Promise<Handle> | null = null

  /** The code that needs no engine to begin with. */
  backend(): Promise<typeof Backend> {
    return import('./backend.ts')
  }

  /** Fetches and starts the engine once, after `before`; a failed start may be tried again. */
  start(before?: Promise<void>): Promise<Handle> {
    this.#handle ??= this.#start(before).catch((error: unknown) => {
      this.#handle = null
      this.stage = { stage: 'failed', reason: reasonOf(error) }
      throw error
    })
    return this.#handle
  }

  async #start(before?: Promise<void>): Promise<Handle> {
    this.stage = { stage: 'waiting' }
    await before
    const backend = await this.backend()
    const engine = await backend.startEngine((progress) => { this.stage = { stage: 'starting', progress } })
    await backend.createLedger(engine)
    engine.onDeath((error) => { this.#died(error) })
    this.stage = { stage: 'ready' }
    return { backend, engine }
  }

  #died(error: Error): void {
    this.death = error.message.replace(/^The engine stopped: /, '')
    this.stage = { stage: 'failed', reason: this.death }
  }

  /** A fresh engine with an empty ledger, after the old one stopped. */
  async restart({ backend, engine }: Handle): Promise<void> {
    this.stage = { stage: 'starting', progress: { step: 'start' } }
    await engine.restart()
    await backend.createLedger(engine)
    this.death = null
    this.stage = { stage: 'ready' }
  }
}

/** What went wrong, as the page can say it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
