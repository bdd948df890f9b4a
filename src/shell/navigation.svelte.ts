import {
  readAddress, withValues, writeAddress, type Address, type Filter, type Problem, type ShellPage,
} from './address.ts'
import type { Choices } from './choices.ts'

/** What the host of the page decides of addresses. */
interface Hosted {
  readonly choices: Choices
  readonly hiddenPages: readonly ShellPage[]
}

/** The address bar as state: what it says, and ways to change it that the browser's back button undoes. */
export class Navigation {
  readonly #host: () => Hosted
  #hash = $state(window.location.hash)
  readonly #read = $derived.by(() => {
    const { choices, hiddenPages } = this.#host()
    return readAddress(this.#hash, choices, hiddenPages)
  })

  constructor(host: () => Hosted) {
    this.#host = host
    window.addEventListener('hashchange', () => { this.#hash = window.location.hash })
  }

  get address(): Address {
    return this.#read.address
  }

  /** What holds where the address says nothing. */
  get defaults(): Choices {
    return this.#host().choices
  }

  get problems(): readonly Problem[] {
    return this.#read.problems
  }

  /** Where a link to another page leads; the choices and filters go along, what a drill-down narrows to does not. */
  linkTo(page: ShellPage): string {
    const narrowed = { bucket: null, issued: null, customerId: null, companyId: null, query: null }
    return writeAddress({ ...this.address, page, choices: { ...this.address.choices, ...narrowed } }, this.defaults)
  }

  go(address: Address): void {
    window.location.hash = writeAddress(address, this.defaults)
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
