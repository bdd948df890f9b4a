/**
 * Whether any cell begins or ends with a space of any kind: where none does, nothing needs trimming. A cell that may
 * begin with one in UTF-8 counts as one that does.
 */
export class CellEdges {
  isPadded = false
  private isFresh = true
  private last = 0
  private lastButOne = 0

  /** Bytes of the cell, in order; `from` is below `to`. */
  see(chunk: Uint8Array, from: number, to: number): void {
    if (this.isFresh) {
      this.isFresh = false
      this.lastButOne = 0
      const first = chunk[from] ?? 0
      // C2 A0 is the no-break space, E2 80 xx the other spaces.
      if (first <= 32 || first === 0xc2 || first === 0xe2) this.isPadded = true
    } else this.lastButOne = this.last
    if (to - from > 1) this.lastButOne = chunk[to - 2] ?? 0
    this.last = chunk[to - 1] ?? 0
  }

  /** A cell that is there from its first byte to its last. */
  seeWhole(chunk: Uint8Array, from: number, to: number): void {
    if (this.isPadded) return
    const first = chunk[from] ?? 0
    const last = chunk[to - 1] ?? 0
    // Most cells are plain: above a space, and below what only longer codes are made of.
    if (first > 32 && first < 0x80 && last > 32 && last < 0x80) return
    this.see(chunk, from, to)
    this.end()
  }

  /** The cell is over, or a quote in it. */
  end(): void {
    if (this.isFresh) return
    this.isFresh = true
    const { last, lastButOne } = this
    const isNoBreak = last === 0xa0 && lastButOne === 0xc2
    if (last <= 32 || isNoBreak || (lastButOne === 0x80 && last < 0xc0)) this.isPadded = true
  }
}
