import {
  readAddress, withValues, writeAddress, type Address, type Filter, type Problem, type ShellPage,
} from './address.ts'
import type { Choices } from './choices.ts'

/** The address bar as state: what it says, and ways to change it that the browser's back button undoes. */
export class Navigation {
  #hash = $state(window.location.hash)
  readonly #read = $derived(readAddress(this.#hash))

  constructor() {
    window.addEventListener('hashchange', () => { this.#hash = window.location.hash })
  }

  get address(): Address {
    return this.#read.address
  }

  get problems(): readonly Problem[] {
    return this.#read.problems
  }

  /** Where a link to another page leads; the choices and filters go along, what a drill-down narrows to does not. */
  linkTo(page: ShellPage): string {
    const narrowed = { bucket: null, issued: null, customerId: null, companyId: null }
    return writeAddress({ ...this.address, page, choices: { ...this.address.choices, ...narrowed } })
  }

  go(address: Address): void {
    window.location.hash = writeAddress(address)
    this.#hash = window.location.hash
  }

  choose(choices: Partial<Choices>): void {
    this.go({ ...this.address, choices: { ...this.address.choices, ...choices } })
  }

  /** Replaces the values asked for in one dimension. */
  filter(dimension: string, values: readonly Filter['value'][]): void {
    this.go({ ...this.address, filters: withValues(this.address.filters, dimension, values) })
  }
}
