import type { Reading } from '../types.ts'
import { readChunks } from './chunks.ts'
import type { Dialect } from './dialect.ts'
import { transcoder, type Coding } from './encoding.ts'
import { startHash } from './hash.ts'
import { QuoteEvidence } from './quote-evidence.ts'
import type { RecordFacts } from './record-facts.ts'
import { Scanner } from './scanner.ts'
import type { Fault } from './scanner-types.ts'

/** What the counting pass found below the header. */
export interface Count {
  readonly sha256: string
  readonly records: number
  readonly blankRecords: number
  readonly columns: number
  readonly isRagged: boolean
  readonly lineEnd: Reading['lineEnd']
  readonly lineRuns: Reading['lineRuns']
  /** Bytes of the UTF-8 text from the first data record to the end of the last. */
  readonly start: number
  readonly end: number
  readonly hasLineEndsInCells: boolean
  /** Its bytes, were they UTF-8, could go to the engine as they are. */
  readonly isRegular: boolean
  /** No cell begins or ends with a space. */
  readonly hasPlainEdges: boolean
  readonly evidence: QuoteEvidence
  readonly fault: Fault | undefined
}

/** Reads every byte once: decodes, hashes, cuts and counts. Undefined at a byte that the encoding does not allow. */
export async function countRecords(
  file: Blob,
  coding: Coding,
  dialect: Dialect,
  onBytes: (done: number) => void,
): Promise<Count | undefined> {
  const tally = new Tally(dialect)
  const scanner = new Scanner({ ...dialect, onRecord: record => tally.add(record) })
  const transcode = transcoder(coding.encoding)
  const hash = await startHash(file.size)
  let done = 0
  for await (const chunk of readChunks(file)) {
    hash.update(chunk)
    const text = transcode(done === 0 ? chunk.subarray(coding.markLength) : chunk, false)
    if (!text) return undefined
    done += chunk.length
    if (!scanner.scan(text)) break
    onBytes(done)
  }
  const rest = transcode(new Uint8Array(0), true)
  if (!rest && !scanner.fault) return undefined
  if (rest) scanner.scan(rest)
  scanner.finish()
  return tally.total(scanner, await hash.digest())
}

class Tally {
  private seen = 0
  private records = 0
  private blankRecords = 0
  private blanksBeforeFirst = 0
  private blanksBeforeLast = 0
  private columns: number
  private narrowest = Infinity
  private start = 0
  private end = 0
  private nextLine = -1
  private irregularCells = 0
  private hasLineEndsInCells = false
  private readonly lineRuns: { record: number, line: number }[] = []
  private readonly evidence = new QuoteEvidence()
  private readonly headerIndex: number

  constructor({ header, headerIndex }: Dialect) {
    this.columns = header.length
    this.headerIndex = headerIndex
  }

  add(record: RecordFacts): boolean {
    if (this.seen <= this.headerIndex) {
      if (!record.isBlank) this.seen++
    } else if (record.isBlank) this.blankRecords++
    else this.addData(record)
    return true
  }

  private addData(record: RecordFacts): void {
    if (this.records === 0) {
      this.start = record.start
      this.blanksBeforeFirst = this.blankRecords
    }
    if (record.line !== this.nextLine) this.lineRuns.push({ record: this.records, line: record.line })
    this.nextLine = record.line + 1
    this.records++
    this.end = record.end
    this.blanksBeforeLast = this.blankRecords
    this.irregularCells += record.irregularCells
    if (record.cells > this.columns) this.columns = record.cells
    if (record.cells < this.narrowest) this.narrowest = record.cells
    if (record.lines > 1) this.hasLineEndsInCells = true
    this.evidence.add(record)
  }

  total(scanner: Scanner, sha256: string): Count {
    const lineEnd = kindOfLineEnd(scanner.lineEnds)
    const isRagged = this.narrowest < this.columns
    const isEvenlyCut = lineEnd === 'lf' || lineEnd === 'crlf'
    const isPaddable = !isRagged || !this.hasLineEndsInCells
    const isDense = this.blanksBeforeLast === this.blanksBeforeFirst
    return {
      sha256,
      records: this.records,
      blankRecords: this.blankRecords,
      columns: this.columns,
      isRagged,
      lineEnd,
      lineRuns: this.lineRuns,
      start: this.start,
      end: this.end,
      hasLineEndsInCells: this.hasLineEndsInCells,
      isRegular: isEvenlyCut && isPaddable && isDense && this.irregularCells === 0,
      hasPlainEdges: !scanner.cell.edges.isPadded,
      evidence: this.evidence,
      fault: scanner.fault,
    }
  }
}

/** The line end of all records, if it is one. */
export function kindOfLineEnd({ lf, crlf, cr, crcrlf }: Scanner['lineEnds']): Reading['lineEnd'] {
  if (crcrlf > 0) return 'mixed'
  const kinds = [lf, crlf, cr].filter(count => count > 0).length
  if (kinds > 1) return 'mixed'
  if (crlf > 0) return 'crlf'
  return cr > 0 ? 'cr' : 'lf'
}
