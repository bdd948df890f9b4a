import type { Delimiter } from '../types.ts'
import { ByteBuffer } from './byte-buffer.ts'
import { cellLimit, columnLimit, recordLimit } from './limits.ts'

export type FaultKind = 'nul' | 'too_many_columns' | 'cell_too_large' | 'record_too_large' | 'quote'

/** What stopped a scan: `line` is where the faulty record, or for a quote its cell, begins; `cell` counts from 0. */
export interface Fault {
  readonly kind: FaultKind
  readonly line: number
  readonly cell: number
}

export interface ScannerOptions {
  readonly delimiter: Delimiter
  readonly quote: '"' | ''
  /** Called after each record, blank ones too; false ends the scan. */
  readonly onRecord: (scanner: Scanner) => boolean
  /** Called with each cell's bytes, unquoted, valid until it returns; leaving it out is several times faster. */
  readonly onCell?: (bytes: Uint8Array) => void
}

type LineEnd = 'lf' | 'crlf' | 'cr' | 'crcrlf' | 'none'
type State = 'start' | 'plain' | 'quoted' | 'closed' | 'after_cr' | 'done'

const [NUL, TAB, LF, CR, SPACE, QUOTE] = [0, 9, 10, 13, 32, 34] as const

/**
 * Cuts UTF-8 bytes, handed over in chunks of any size, into records and cells. Rules beyond RFC 4180:
 * a line ends by LF, CRLF, CR or CR CR LF; spaces around a quoted cell are dropped; a quote inside an unquoted cell is
 * text; a quoted cell followed by other text on its line is taken literally, quotes included; one that began on an
 * earlier line is a fault, because its opening quote was then hardly meant as one.
 */
export class Scanner {
  fault: Fault | undefined
  /** Of the record just ended: its cells, source line, first byte and the byte after its last. */
  cells = 0
  recordLine = 1
  recordStart = 0
  recordEnd = 0
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
  /** Of everything so far: how often which line end closed a record. */
  readonly lineEnds: Record<LineEnd, number> = { lf: 0, crlf: 0, cr: 0, crcrlf: 0, none: 0 }

  private state: State = 'start'
  private readonly delimiter: number
  private readonly isQuoting: boolean
  private readonly onRecord: ScannerOptions['onRecord']
  private readonly onCell: ScannerOptions['onCell']
  private readonly isSpecial = new Uint8Array(256)
  private readonly cell = new ByteBuffer()
  private leading = new Uint8Array(0)
  private line = 1
  private base = 0
  private cellStart = 0
  private cellLine = 1
  private leadingSpaces = 0
  private trailingSpaces = 0
  private carriageReturns = 0
  private pieces = 1
  private quotesInCell = 0
  private beginsWithQuote = false
  private lastQuote = 0

  constructor(options: ScannerOptions) {
    this.delimiter = options.delimiter.charCodeAt(0)
    this.isQuoting = options.quote !== ''
    this.onRecord = options.onRecord
    this.onCell = options.onCell
    for (const byte of [NUL, LF, CR, QUOTE, this.delimiter]) this.isSpecial[byte] = 1
  }

  /** Scans one chunk; false when the scan is over, by a fault or by the caller's wish. */
  scan(chunk: Uint8Array): boolean {
    const end = chunk.length
    let at = 0
    while (at < end && !this.isDone()) at = this.step(chunk, at)
    if (this.isDone()) return false
    this.base += end
    if (this.state !== 'after_cr') this.checkLengths(this.base)
    return !this.isDone()
  }

  /** Ends the last record, which may lack its line end. */
  finish(): void {
    if (this.isDone()) return
    if (this.state === 'quoted') this.fail('quote', this.cellLine)
    else if (this.state === 'after_cr') this.endByCarriageReturns(this.base)
    else if ((this.cells > 0 || this.base > this.recordStart) && this.endCell(this.base)) {
      this.endRecord('none', this.base)
    }
    this.state = 'done'
  }

  private isDone(): boolean {
    return this.state === 'done'
  }

  private step(chunk: Uint8Array, at: number): number {
    switch (this.state) {
      case 'plain': return this.scanPlain(chunk, at)
      case 'quoted': return this.scanQuoted(chunk, at)
      case 'start': return this.scanStart(chunk, at)
      case 'closed': return this.scanClosed(chunk, at)
      case 'after_cr': return this.scanAfterCarriageReturn(chunk, at)
      case 'done': return chunk.length
    }
  }

  private scanStart(chunk: Uint8Array, at: number): number {
    const byte = chunk[at] ?? NUL
    if ((byte === SPACE || byte === TAB) && byte !== this.delimiter) {
      this.leadingSpaces++
      if (this.onCell) this.cell.append(chunk, at, at + 1)
      return at + 1
    }
    if (byte === QUOTE && this.isQuoting) {
      this.state = 'quoted'
      this.cellLine = this.line
      if (this.leadingSpaces > 0 && this.onCell) this.leading = this.cell.copy()
      this.cell.clear()
      return at + 1
    }
    this.state = 'plain'
    return at
  }

  private scanPlain(chunk: Uint8Array, at: number): number {
    const { isSpecial } = this
    const end = chunk.length
    let to = at
    while (to < end && isSpecial[chunk[to] ?? NUL] === 0) to++
    const byte = to < end ? chunk[to] : undefined
    const through = byte === QUOTE ? to + 1 : to
    if (through > at) this.isBlank = false
    if (this.onCell) this.cell.append(chunk, at, through)
    if (byte === undefined) return to
    if (byte !== QUOTE) return this.separate(byte, to)
    const position = this.base + to
    if (this.quotesInCell++ === 0) this.beginsWithQuote = position === this.cellStart
    this.lastQuote = position
    return through
  }

  private scanQuoted(chunk: Uint8Array, at: number): number {
    const { isSpecial } = this
    const end = chunk.length
    let to = at
    while (to < end && isSpecial[chunk[to] ?? NUL] === 0) to++
    if (to > at) this.endCarriageReturnsInCell()
    const byte = to < end ? chunk[to] : undefined
    if (byte === NUL) return this.fail('nul', this.line)
    const through = byte === undefined || byte === QUOTE ? to : to + 1
    if (through > at) this.isBlank = false
    if (this.onCell) this.cell.append(chunk, at, through)
    if (byte === undefined) return to
    if (byte === CR) this.carriageReturns++
    else if (byte === LF) this.endLinesInCell(Math.max(1, this.carriageReturns - 1))
    else this.endCarriageReturnsInCell()
    if (byte === this.delimiter) this.pieces++
    if (byte === QUOTE) this.state = 'closed'
    return to + 1
  }

  private scanClosed(chunk: Uint8Array, at: number): number {
    const byte = chunk[at] ?? NUL
    if (byte === QUOTE && this.trailingSpaces === 0) {
      this.isBlank = false
      if (this.onCell) this.cell.append(chunk, at, at + 1)
      this.state = 'quoted'
    } else if (byte === SPACE && byte !== this.delimiter) this.trailingSpaces++
    else if (byte === this.delimiter || byte === LF || byte === CR || byte === NUL) return this.separate(byte, at)
    else if (this.line !== this.cellLine) return this.fail('quote', this.cellLine)
    else {
      this.takeLiterally()
      return at
    }
    return at + 1
  }

  private scanAfterCarriageReturn(chunk: Uint8Array, at: number): number {
    if (chunk[at] === CR) {
      this.carriageReturns++
      return at + 1
    }
    if (chunk[at] !== LF) {
      this.endByCarriageReturns(this.base + at)
      return at
    }
    const isDoubled = this.carriageReturns > 1
    this.carriageReturns -= 2
    if (isDoubled) this.endByCarriageReturns(this.base + at - 2)
    if (!this.isDone()) this.endRecord(isDoubled ? 'crcrlf' : 'crlf', this.base + at + 1)
    return at + 1
  }

  private separate(byte: number, at: number): number {
    const position = this.base + at
    if (byte === NUL) return this.fail('nul', this.line)
    if (!this.endCell(position)) return at
    if (byte === this.delimiter) {
      this.pieces++
      if (this.cells >= columnLimit) return this.fail('too_many_columns', this.recordLine)
      this.cellStart = position + 1
      this.state = 'start'
    } else {
      this.recordEnd = position
      this.carriageReturns = 1
      this.state = 'after_cr'
      if (byte === LF) this.endRecord('lf', position + 1)
    }
    return at + 1
  }

  private endCell(position: number): boolean {
    if (this.state === 'closed') {
      if (this.leadingSpaces + this.trailingSpaces > 0) this.irregularCells++
      else this.soundQuotes++
    } else if (this.quotesInCell > 0) this.countStrayQuotes(position)
    this.recordEnd = position
    this.checkLengths(position)
    if (this.isDone()) return false
    this.onCell?.(this.cell.view())
    this.cells++
    this.clearCell()
    return true
  }

  private countStrayQuotes(position: number): void {
    const isWrapped = this.beginsWithQuote && this.quotesInCell > 1 && this.lastQuote === position - 1
    if (this.isQuoting) this.irregularCells++
    else if (isWrapped) this.wrappedCells++
    else this.strayCells++
  }

  private clearCell(): void {
    this.cell.clear()
    this.leadingSpaces = 0
    this.trailingSpaces = 0
    this.quotesInCell = 0
  }

  /** `next` is the first byte after the line end. */
  private endRecord(lineEnd: LineEnd, next: number): void {
    this.lineEnds[lineEnd]++
    if (this.lines > 1 && this.pieces !== this.piecesPerLine) this.piecesPerLine = 0
    this.state = this.onRecord(this) ? 'start' : 'done'
    if (lineEnd !== 'none') this.line++
    this.beginRecord(next)
  }

  private beginRecord(start: number): void {
    this.cells = 0
    this.recordLine = this.line
    this.recordStart = start
    this.recordEnd = start
    this.cellStart = start
    this.isBlank = true
    this.soundQuotes = 0
    this.irregularCells = 0
    this.wrappedCells = 0
    this.strayCells = 0
    this.lines = 1
    this.pieces = 1
    this.carriageReturns = 0
  }

  /** As many lone CR as were seen: the first ends the record, each further one a blank record. */
  private endByCarriageReturns(next: number): void {
    for (let left = this.carriageReturns; left > 0 && !this.isDone(); left--) this.endRecord('cr', next - left + 1)
  }

  private endCarriageReturnsInCell(): void {
    if (this.carriageReturns > 0) this.endLinesInCell(this.carriageReturns)
  }

  private endLinesInCell(count: number): void {
    for (let index = 0; index < count; index++) {
      if (this.lines === 1) this.piecesPerLine = this.pieces
      else if (this.pieces !== this.piecesPerLine) this.piecesPerLine = 0
      this.pieces = 1
      this.lines++
    }
    this.line += count
    this.carriageReturns = 0
  }

  /** Undoes the quotes of the current cell: other text follows its closing quote. */
  private takeLiterally(): void {
    this.quotesInCell = 2
    this.beginsWithQuote = true
    this.isBlank = false
    this.state = 'plain'
    if (this.onCell) this.cell.requote(this.leadingSpaces > 0 ? this.leading : new Uint8Array(0), this.trailingSpaces)
  }

  private checkLengths(position: number): void {
    const isInQuotedLines = this.state === 'quoted' && this.line !== this.cellLine
    const kind = position - this.cellStart > cellLimit
      ? 'cell_too_large'
      : position - this.recordStart > recordLimit ? 'record_too_large' : undefined
    if (kind) this.fail(isInQuotedLines ? 'quote' : kind, isInQuotedLines ? this.cellLine : this.recordLine)
  }

  private fail(kind: FaultKind, line: number): number {
    this.fault = { kind, line, cell: this.cells }
    this.state = 'done'
    return 0
  }
}
