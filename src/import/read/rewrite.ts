import { ByteBuffer } from './byte-buffer.ts'
import { readChunks } from './chunks.ts'
import type { Dialect } from './dialect.ts'
import { transcoder, type Coding } from './encoding.ts'
import { chunkSize, recordLimit } from './limits.ts'
import type { RecordFacts } from './record-facts.ts'
import { Scanner } from './scanner.ts'
import type { Fault } from './scanner-types.ts'
import { missingCell } from './staging.ts'

const [LF, CR, QUOTE] = [10, 13, 34] as const
const missing = new TextEncoder().encode(missingCell)

/** What a file is rewritten from, and whether short records are filled up to `columns` cells. */
export interface RewriteOptions {
  readonly coding: Coding
  readonly dialect: Dialect
  readonly columns: number
  readonly isPadding: boolean
}

/** Writes the data records anew: UTF-8, LF, RFC 4180 quotes, the file's own separator, no blank record. */
export async function rewrite(
  file: Blob & { readonly name: string },
  options: RewriteOptions,
  onBytes: (done: number) => void,
): Promise<File | Fault> {
  const { coding, dialect } = options
  const writer = new RecordWriter(options)
  const scanner = new Scanner({
    ...dialect,
    onCell: bytes => { writer.cell(bytes) },
    onRecord: record => writer.endRecord(record),
  })
  const transcode = transcoder(coding.encoding)
  let done = 0
  for await (const chunk of readChunks(file)) {
    const text = transcode(done === 0 ? chunk.subarray(coding.markLength) : chunk, false)
    if (!text || !scanner.scan(text)) break
    done += chunk.length
    writer.flush()
    onBytes(done)
  }
  scanner.scan(transcode(new Uint8Array(0), true) ?? new Uint8Array(0))
  scanner.finish()
  return scanner.fault ?? writer.fault ?? new File(writer.parts(), file.name)
}

class RecordWriter {
  fault: Fault | undefined
  private seen = 0
  private cells = 0
  private recordStart = 0
  private readonly output = new ByteBuffer(chunkSize + (chunkSize >> 2))
  private readonly written: Blob[] = []
  private readonly headerIndex: number
  private readonly delimiter: number
  private readonly width: number

  constructor({ dialect, columns, isPadding }: RewriteOptions) {
    this.headerIndex = dialect.headerIndex
    this.delimiter = dialect.delimiter.charCodeAt(0)
    this.width = isPadding ? columns : 0
  }

  cell(bytes: Uint8Array): void {
    const { output } = this
    if (this.cells++ > 0) output.push(this.delimiter)
    if (!this.needsQuotes(bytes)) {
      output.append(bytes, 0, bytes.length)
      return
    }
    output.push(QUOTE)
    output.appendDoubling(bytes)
    output.push(QUOTE)
  }

  endRecord(record: RecordFacts): boolean {
    const { output } = this
    if (record.isBlank || this.seen++ <= this.headerIndex) output.truncate(this.recordStart)
    else {
      while (this.cells < this.width) this.cell(missing)
      output.push(LF)
      if (output.length - this.recordStart > recordLimit) {
        this.fault = { kind: 'record_too_large', line: record.line, cell: 0 }
      }
    }
    this.cells = 0
    this.recordStart = output.length
    return this.fault === undefined
  }

  /** Hands complete records to the platform, which may keep them outside memory. */
  flush(): void {
    if (this.recordStart < chunkSize) return
    const rest = this.output.copy().subarray(this.recordStart)
    this.output.truncate(this.recordStart)
    this.written.push(new Blob([this.output.view()]))
    this.output.clear()
    this.output.append(rest, 0, rest.length)
    this.recordStart = 0
  }

  parts(): Blob[] {
    return [...this.written, new Blob([this.output.view()])]
  }

  private needsQuotes(bytes: Uint8Array): boolean {
    const { delimiter } = this
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]
      if (byte === delimiter || byte === QUOTE || byte === LF || byte === CR) return true
    }
    return false
  }
}
