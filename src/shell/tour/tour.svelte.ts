/** What the tour shows, in its order; each has its words, and its place in the page in Tour.svelte. */
export const tourSteps = ['answer', 'filters', 'panel', 'control'] as const
export type TourStep = typeof tourSteps[number]

const key = 'encours.tour'

/** Shows a reader around who comes for the first time, and whoever asks for it. */
export class Tour {
  #index = $state<number | null>(null)

  get step(): TourStep | null {
    return this.#index === null ? null : tourSteps[this.#index] ?? null
  }

  /** From 1. */
  get number(): number {
    return (this.#index ?? 0) + 1
  }

  /** Storage can be forbidden: then nobody can be told from one who comes back, and nobody is shown around unasked. */
  get isKnown(): boolean {
    try {
      return window.localStorage.getItem(key) !== null
    } catch {
      return true
    }
  }

  start(): void {
    this.#index = 0
    try {
      window.localStorage.setItem(key, 'shown')
    } catch {
      // It was asked for, and is forgotten.
    }
  }

  back(): void {
    this.#index = Math.max((this.#index ?? 0) - 1, 0)
  }

  /** The step after the last ends it. */
  next(): void {
    this.#index = this.number < tourSteps.length ? this.number : null
  }

  end(): void {
    this.#index = null
  }
}
