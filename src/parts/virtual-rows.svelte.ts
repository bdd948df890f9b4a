import {
  elementScroll, observeElementOffset, observeElementRect, type VirtualItem, Virtualizer, type VirtualizerOptions
} from '@tanstack/virtual-core'

/** The rows in view of a scrolling element, followed as it scrolls and resizes. */
export class VirtualRows {
  items = $state.raw<readonly VirtualItem[]>([])
  height = $state(0)
  #virtualizer: Virtualizer<HTMLElement, HTMLElement> | undefined
  readonly #rowHeight: number

  constructor(rowHeight: number) {
    this.#rowHeight = rowHeight
  }

  /** Watches `element`; the result stops watching. */
  watch(element: HTMLElement): () => void {
    const virtualizer = new Virtualizer<HTMLElement, HTMLElement>(this.#options(0, element))
    const stop = virtualizer._didMount()
    this.#virtualizer = virtualizer
    virtualizer._willUpdate()
    return () => {
      stop()
      this.#virtualizer = undefined
    }
  }

  /** Sets how many rows there are. */
  count(rows: number): void {
    const virtualizer = this.#virtualizer
    if (!virtualizer?.options.getScrollElement()) return
    virtualizer.setOptions({ ...virtualizer.options, count: rows })
    virtualizer._willUpdate()
    this.#read()
  }

  /** Back to the first row. */
  rewind(): void {
    this.#virtualizer?.scrollToOffset(0)
  }

  #read(): void {
    this.items = this.#virtualizer?.getVirtualItems() ?? []
    this.height = this.#virtualizer?.getTotalSize() ?? 0
  }

  #options(count: number, element: HTMLElement): VirtualizerOptions<HTMLElement, HTMLElement> {
    return {
      count,
      getScrollElement: () => element,
      estimateSize: () => this.#rowHeight,
      overscan: 12,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.#read()
    }
  }
}
