import { ByteBuffer } from '../byte-buffer.ts'
import { ContainerFault } from '../container/fault.ts'
import { cellLimit, recordLimit } from '../limits.ts'
import { appendWritten, separator } from '../workbook/written.ts'

const [TAB, LF] = [separator.charCodeAt(0), 10] as const
const bytesPerChunk = 1 << 20

/** Writes records of named cells as delimited text, a chunk at a time. */
export class TextTable<Column extends string> {
  records = 0
  private readonly output = new ByteBuffer(bytesPerChunk + (bytesPerChunk >> 2))
  private readonly chunks: Blob[] = []

  constructor(readonly columns: readonly Column[]) {}

  add(cells: Readonly<Partial<Record<Column, string>>>): void {
    this.records++
    const { output, columns } = this
    const start = output.length
    for (const column of columns) {
      if (column !== columns[0]) output.push(TAB)
      const cell = (cells[column] ?? '').trim()
      if (cell.length > cellLimit / 4) {
        throw new ContainerFault('cell_too_large', { limit: cellLimit }, { line: this.records, column })
      }
      appendWritten(output, cell)
    }
    if (output.length - start > recordLimit) {
      throw new ContainerFault('record_too_large', { limit: recordLimit }, { line: this.records })
    }
    output.push(LF)
    if (output.length >= bytesPerChunk) this.flush()
  }

  content(): Blob {
    this.flush()
    return new Blob(this.chunks)
  }

  /** Hands records to the platform, which may keep them outside memory. */
  private flush(): void {
    if (this.output.length === 0) return
    this.chunks.push(new Blob([this.output.view()]))
    this.output.clear()
  }
}
