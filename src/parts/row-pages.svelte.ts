import type { Row } from '../engine/types.ts'
import { pageRows, type Sorting } from './sorting.ts'

/** Reads some rows of a list in an order. */
export type LoadRows = (offset: number, limit: number, sorting: Sorting) => Promise<readonly Row[]>

/** The pages of a long list that have been read; those scrolled past stay. */
export class RowPages {
  failure = $state('')
  #pages = $state.raw<Readonly<Record<number, readonly Row[]>>>({})
  // What arrives for an order or for figures that are no longer shown is thrown away.
  #reading = 0

  /** Forgets all but the first page, if that is given. */
  reset(first: readonly Row[] | undefined): void {
    this.#reading += 1
    this.#pages = first ? { 0: first } : {}
    this.failure = ''
  }

  /** The row at a place, once its page is there. */
  at(index: number): Row | undefined {
    return this.#pages[Math.floor(index / pageRows)]?.[index % pageRows]
  }

  /** Reads the pages of those places that are not there yet. */
  need(places: readonly number[], load: LoadRows, sorting: Sorting): void {
    for (const place of places) {
      const page = Math.floor(place / pageRows)
      if (!this.#pages[page]) void this.#read(page, load, sorting)
    }
  }

  async #read(page: number, load: LoadRows, sorting: Sorting): Promise<void> {
    const reading = this.#reading
    this.#pages = { ...this.#pages, [page]: [] }
    try {
      const rows = await load(page * pageRows, pageRows, sorting)
      if (reading === this.#reading) this.#pages = { ...this.#pages, [page]: rows }
    } catch (error) {
      if (reading === this.#reading) this.failure = error instanceof Error ? error.message : String(error)
    }
  }
}
