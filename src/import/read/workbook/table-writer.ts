import { ByteBuffer } from '../byte-buffer.ts'
import { ContainerFault } from '../container/fault.ts'
import { cellLimit, chunkSize, recordLimit } from '../limits.ts'
import { columnLetters, type Cell } from './cells.ts'
import type { SharedStrings } from './shared-strings.ts'
import { appendWritten, isBlank, separator } from './written.ts'

const [TAB, LF] = [separator.charCodeAt(0), 10] as const

/** Writes rows as delimited text, a chunk at a time, and keeps where each came from. */
export class TableWriter {
  records = 0
  firstLine = 0
  lastLine = 0
  /** Some records are shorter than the widest: a wider one came later. */
  isRagged = false
  hasLineEndsInCells = false
  /** Rows that the sheet does not show, and the first of them. */
  hidden: { readonly rows: number, readonly line: number } | undefined
  readonly lineRuns: { readonly record: number, readonly line: number }[] = []
  private readonly output = new ByteBuffer(chunkSize + (chunkSize >> 2))
  private readonly chunks: Blob[] = []

  /** `columns` is the width to which records are filled up, and grows with the widest. */
  constructor(private readonly strings: SharedStrings, public columns: number) {}

  /** Adds a row that is not blank. */
  add(cells: readonly Cell[], line: number, isHidden = false): void {
    this.widen(cells.length)
    if (this.records === 0) this.firstLine = line
    if (this.records === 0 || line !== this.lastLine + 1) this.lineRuns.push({ record: this.records, line })
    this.records++
    this.lastLine = line
    if (isHidden) this.hidden = { rows: (this.hidden?.rows ?? 0) + 1, line: this.hidden?.line ?? line }
    const { output } = this
    const start = output.length
    for (let column = 0; column < this.columns; column++) {
      if (column > 0) output.push(TAB)
      const cell = cells[column]
      if (cell !== undefined) this.addCell(cell, column, line)
    }
    if (output.length - start > recordLimit) {
      throw new ContainerFault('record_too_large', { limit: recordLimit }, { line })
    }
    output.push(LF)
    if (output.length >= chunkSize) this.flush()
  }

  content(): Blob {
    this.flush()
    return new Blob(this.chunks)
  }

  private widen(width: number): void {
    if (width <= this.columns) return
    if (this.records > 0) this.isRagged = true
    this.columns = width
  }

  private addCell(cell: string | number, column: number, line: number): void {
    const { output } = this
    const start = output.length
    if (typeof cell === 'string') {
      if (appendWritten(output, cell)) this.hasLineEndsInCells = true
    } else {
      this.strings.appendTo(output, cell)
      if (this.strings.hasLineEnds(cell)) this.hasLineEndsInCells = true
    }
    if (output.length - start > cellLimit) {
      throw new ContainerFault('cell_too_large', { limit: cellLimit }, { line, column: columnLetters(column) })
    }
  }

  /** Hands records to the platform, which may keep them outside memory. */
  private flush(): void {
    if (this.output.length === 0) return
    this.chunks.push(new Blob([this.output.view()]))
    this.output.clear()
  }
}

/** True for a row that no cell makes into one. */
export function isBlankRow(cells: readonly Cell[], strings: SharedStrings): boolean {
  for (const cell of cells) {
    if (typeof cell === 'string' ? !isBlank(cell) : cell !== undefined && !strings.isBlank(cell)) return false
  }
  return true
}
