import { ByteBuffer } from './byte-buffer.ts'
import { CellEdges } from './cell-edges.ts'

/** What a scanner knows of the cell that it is in. */
export class CellFacts {
  /** Its first byte, quotes and spaces included, and the source line on which its quote opened. */
  start = 0
  quoteLine = 1
  leadingSpaces = 0
  trailingSpaces = 0
  /** The cell without its quotes, where someone wants it. */
  readonly bytes = new ByteBuffer()
  /** Of this cell and all before it. */
  readonly edges = new CellEdges()
  private strayQuotes = 0
  private beginsWithQuote = false
  private lastQuote = 0
  private leading = new Uint8Array(0)

  begin(start: number): void {
    this.start = start
    this.clear()
  }

  /** What goes with the bytes of a cell, when these have been handed over. */
  clear(): void {
    if (this.leadingSpaces > 0) this.edges.isPadded = true
    this.edges.end()
    this.bytes.clear()
    this.leadingSpaces = 0
    this.trailingSpaces = 0
    this.strayQuotes = 0
  }

  openQuote(line: number): void {
    this.quoteLine = line
    if (this.leadingSpaces > 0) this.leading = this.bytes.copy()
    this.bytes.clear()
  }

  addStrayQuote(position: number): void {
    if (this.strayQuotes++ === 0) this.beginsWithQuote = position === this.start
    this.lastQuote = position
  }

  hasStrayQuotes(): boolean {
    return this.strayQuotes > 0
  }

  /** Ending at `end`, the cell has a quote for its first and for its last character. */
  isWrapped(end: number): boolean {
    return this.beginsWithQuote && this.strayQuotes > 1 && this.lastQuote === end - 1
  }

  /** Puts back the quotes and spaces that were taken for those around a quoted cell. */
  takeLiterally(): void {
    this.strayQuotes = 2
    const leading = this.leadingSpaces > 0 ? this.leading : new Uint8Array(0)
    this.bytes.requote(leading, this.trailingSpaces)
  }
}
