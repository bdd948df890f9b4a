/** What a scanner knows of the record that it is in, or, when it reports it, of the record just ended. */
export class RecordFacts {
  cells = 0
  /** 1-based line of the source on which the record begins. */
  line = 1
  /** Its first byte, and the one after its last, the line end left out. */
  start = 0
  end = 0
  /** Nothing but separators, spaces, tabs and empty quotes. */
  isBlank = true
  /** Cells quoted as RFC 4180 has it, and cells that another reader might cut or read differently. */
  soundQuotes = 0
  irregularCells = 0
  /** Where quotes are plain text: cells that stand in quotes whole, and other cells that hold a quote. */
  wrappedCells = 0
  strayCells = 0
  /** Lines that the record covers, and the number of pieces that separators cut each into, 0 if not all the same. */
  lines = 1
  piecesPerLine = 0
  private pieces = 1

  begin(start: number, line: number): void {
    this.cells = 0
    this.line = line
    this.start = start
    this.end = start
    this.isBlank = true
    this.soundQuotes = 0
    this.irregularCells = 0
    this.wrappedCells = 0
    this.strayCells = 0
    this.lines = 1
    this.pieces = 1
  }

  /** A separator, whether it ends a cell or stands in one. */
  addSeparator(): void {
    this.pieces++
  }

  /** Of a cell that is not quoted. */
  addStrayQuotes(isQuoting: boolean, isWrapped: boolean): void {
    if (isQuoting) this.irregularCells++
    else if (isWrapped) this.wrappedCells++
    else this.strayCells++
  }

  addLinesInCell(count: number): void {
    for (let index = 0; index < count; index++) {
      if (this.lines === 1) this.piecesPerLine = this.pieces
      else this.comparePieces()
      this.pieces = 1
      this.lines++
    }
  }

  /** Call once, when the last line is complete. */
  finish(): void {
    if (this.lines > 1) this.comparePieces()
  }

  private comparePieces(): void {
    if (this.pieces !== this.piecesPerLine) this.piecesPerLine = 0
  }
}
