import type { Mapping, Memory } from '../import/types.ts'
import { browserMemory, type Remembered } from './memory.ts'

/** The mappings that this browser remembers, as the page shows them. */
export class RememberedMappings implements Memory {
  /** The latest first. */
  all = $state.raw<readonly Remembered[]>([])

  readonly #memory = browserMemory(() => window.localStorage)

  constructor() {
    this.all = this.#memory.all()
  }

  get(signature: string): Mapping | undefined {
    return this.#memory.get(signature)
  }

  set(signature: string, mapping: Mapping): void {
    this.#memory.set(signature, mapping)
    this.all = this.#memory.all()
  }

  /** Forgets how any file is read. */
  forgetAll(): void {
    for (const remembered of this.all) this.#memory.forget(remembered.signature)
    this.all = []
  }

  /** Forgets how files of one header are read; what is loaded stays as it is. */
  forget({ signature }: Remembered): void {
    this.#memory.forget(signature)
    this.all = this.#memory.all()
  }
}
