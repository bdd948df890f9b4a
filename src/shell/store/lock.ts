const name = 'encours.store'

/** The right to change what is kept on this device: one tab has it at a time. */
export class StoreLock {
  #release: (() => void) | null = null
  readonly #onLost: () => void

  /** `onLost` is called when another tab took the right over. */
  constructor(onLost: () => void) {
    this.#onLost = onLost
  }

  get isHeld(): boolean {
    return this.#release !== null
  }

  /** Whether this tab has the right now; `steal` takes it from the tab that has it. */
  take(how: 'if_free' | 'steal'): Promise<boolean> {
    if (this.isHeld) return Promise.resolve(true)
    return new Promise((tell, fail) => {
      const options = how === 'steal' ? { steal: true } : { ifAvailable: true }
      const hold = (lock: Lock | null): Promise<void> | undefined => {
        tell(lock !== null)
        return lock === null ? undefined : new Promise<void>((release) => { this.#release = release })
      }
      navigator.locks.request(name, options, hold).catch((error: unknown) => {
        if (!this.isHeld) {
          fail(error)
          return
        }
        this.#release = null
        this.#onLost()
      })
    })
  }

  release(): void {
    this.#release?.()
    this.#release = null
  }
}
