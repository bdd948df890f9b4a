import { ContainerFault } from '../container/fault.ts'
import { cellLimit, recordLimit } from '../limits.ts'
import { separator, written } from '../workbook/written.ts'

const charactersPerChunk = 1 << 20

/** Writes records of named cells as delimited text, a chunk at a time. */
export class TextTable<Column extends string> {
  records = 0
  hasLineEndsInCells = false
  private text = ''
  private readonly chunks: Blob[] = []

  constructor(readonly columns: readonly Column[]) {}

  add(cells: Readonly<Partial<Record<Column, string>>>): void {
    this.records++
    let record = ''
    for (const [index, column] of this.columns.entries()) {
      const cell = (cells[column] ?? '').trim()
      if (cell.length > cellLimit / 4) {
        throw new ContainerFault('cell_too_large', { limit: cellLimit }, { line: this.records, column })
      }
      if (/[\r\n]/.test(cell)) this.hasLineEndsInCells = true
      record += (index === 0 ? '' : separator) + written(cell)
    }
    if (record.length > recordLimit / 4) {
      throw new ContainerFault('record_too_large', { limit: recordLimit }, { line: this.records })
    }
    this.text += record + '\n'
    if (this.text.length >= charactersPerChunk) this.flush()
  }

  content(): Blob {
    this.flush()
    return new Blob(this.chunks)
  }

  private flush(): void {
    if (this.text === '') return
    this.chunks.push(new Blob([this.text]))
    this.text = ''
  }
}
