import { CellFacts } from './cell-facts.ts'
import { columnLimit, excessOf } from './limits.ts'
import { runThroughPlain, type Lender } from './plain-run.ts'
import { RecordFacts } from './record-facts.ts'
import type { Fault, FaultKind, LineEnd, ScannerOptions, State } from './scanner-types.ts'

const [NUL, TAB, LF, CR, SPACE, QUOTE] = [0, 9, 10, 13, 32, 34] as const

/**
 * Cuts UTF-8 bytes, handed over in chunks of any size, into records and cells. Rules beyond RFC 4180:
 * a line ends by LF, CRLF, CR or CR CR LF; spaces around a quoted cell are dropped; a quote inside an unquoted cell is
 * text; a quoted cell followed by other text on its line is taken literally, quotes included; one that began on an
 * earlier line is a fault, because its opening quote was then hardly meant as one.
 */
export class Scanner {
  fault: Fault | undefined
  /** Of everything so far: how often which line end closed a record. */
  readonly lineEnds: Record<LineEnd, number> = { lf: 0, crlf: 0, cr: 0, crcrlf: 0, none: 0 }

  private readonly record = new RecordFacts()
  private state: State = 'start'
  private readonly delimiter: number
  private readonly isQuoting: boolean
  private readonly onRecord: ScannerOptions['onRecord']
  private readonly onCell: ScannerOptions['onCell']
  private readonly isSpecial = new Uint8Array(256)
  readonly cell = new CellFacts()
  private line = 1
  private base = 0
  private carriageReturns = 0
  private readonly lent: Lender

  constructor(options: ScannerOptions) {
    this.delimiter = options.delimiter.charCodeAt(0)
    this.isQuoting = options.quote !== ''
    this.onRecord = options.onRecord
    this.onCell = options.onCell
    for (const byte of [NUL, LF, CR, QUOTE, this.delimiter]) this.isSpecial[byte] = 1
    const { isSpecial, delimiter, record, cell } = this
    this.lent = { isSpecial, delimiter, record, cell, endRecord: (lineEnd, next) => this.endRecord(lineEnd, next) }
  }

  /** Scans one chunk; false when the scan is over, by a fault or by the caller's wish. */
  scan(chunk: Uint8Array): boolean {
    const end = chunk.length
    let at = 0
    while (at < end && !this.isDone()) {
      const isAtCell = this.state === 'start' && this.cell.start === this.base + at
      const from = isAtCell && !this.onCell ? runThroughPlain(this.lent, chunk, at, this.base) : at
      at = from < end && !this.isDone() ? this.step(chunk, from) : from
    }
    if (this.isDone()) return false
    this.base += end
    if (this.state !== 'after_cr') this.checkLengths(this.base)
    return !this.isDone()
  }

  /** Ends the last record, which may lack its line end. */
  finish(): void {
    if (this.isDone()) return
    if (this.state === 'quoted') this.fail('quote', this.cell.quoteLine, this.line === this.cell.quoteLine)
    else if (this.state === 'after_cr') this.endByCarriageReturns(this.base)
    else if ((this.record.cells > 0 || this.base > this.record.start) && this.endCell(this.base)) {
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
      this.cell.leadingSpaces++
      if (this.onCell) this.cell.bytes.append(chunk, at, at + 1)
      return at + 1
    }
    if (byte === QUOTE && this.isQuoting) {
      this.state = 'quoted'
      this.cell.openQuote(this.line)
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
    this.take(chunk, at, through)
    if (byte === undefined) return to
    if (byte !== QUOTE) return this.separate(byte, to)
    this.cell.addStrayQuote(this.base + to)
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
    this.take(chunk, at, through)
    if (byte === undefined) return to
    if (byte === CR) this.carriageReturns++
    else if (byte === LF) this.endLinesInCell(Math.max(1, this.carriageReturns - 1))
    else this.endCarriageReturnsInCell()
    if (byte === this.delimiter) this.record.addSeparator()
    if (byte === QUOTE) this.state = 'closed'
    return to + 1
  }

  private take(chunk: Uint8Array, from: number, to: number): void {
    if (to === from) return
    this.record.isBlank = false
    this.cell.edges.see(chunk, from, to)
    if (this.onCell) this.cell.bytes.append(chunk, from, to)
  }

  private scanClosed(chunk: Uint8Array, at: number): number {
    this.cell.edges.end()
    const byte = chunk[at] ?? NUL
    if (byte === QUOTE && this.cell.trailingSpaces === 0) {
      this.record.isBlank = false
      if (this.onCell) this.cell.bytes.append(chunk, at, at + 1)
      this.state = 'quoted'
    } else if (byte === SPACE && byte !== this.delimiter) this.cell.trailingSpaces++
    else if (byte === this.delimiter || byte === LF || byte === CR || byte === NUL) return this.separate(byte, at)
    else if (this.line !== this.cell.quoteLine) return this.fail('quote', this.cell.quoteLine)
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
      this.record.addSeparator()
      if (this.record.cells >= columnLimit) return this.fail('too_many_columns', this.record.line)
      this.cell.begin(position + 1)
      this.state = 'start'
    } else {
      this.record.end = position
      this.carriageReturns = 1
      this.state = 'after_cr'
      if (byte === LF) this.endRecord('lf', position + 1)
    }
    return at + 1
  }

  private endCell(position: number): boolean {
    if (this.state === 'closed') {
      if (this.cell.leadingSpaces + this.cell.trailingSpaces > 0) this.record.irregularCells++
      else this.record.soundQuotes++
    } else if (this.cell.hasStrayQuotes()) this.record.addStrayQuotes(this.isQuoting, this.cell.isWrapped(position))
    this.record.end = position
    this.checkLengths(position)
    if (this.isDone()) return false
    this.onCell?.(this.cell.bytes.view())
    this.record.cells++
    this.cell.clear()
    return true
  }

  /** `next` is the first byte after the line end; true when another record is wanted. */
  private endRecord(lineEnd: LineEnd, next: number): boolean {
    this.lineEnds[lineEnd]++
    this.record.finish()
    this.state = this.onRecord(this.record) ? 'start' : 'done'
    if (lineEnd !== 'none') this.line++
    this.record.begin(next, this.line)
    this.cell.begin(next)
    this.carriageReturns = 0
    return !this.isDone()
  }

  /** As many lone CR as were seen: the first ends the record, each further one a blank record. */
  private endByCarriageReturns(next: number): void {
    for (let left = this.carriageReturns; left > 0 && !this.isDone(); left--) this.endRecord('cr', next - left + 1)
  }

  private endCarriageReturnsInCell(): void {
    if (this.carriageReturns > 0) this.endLinesInCell(this.carriageReturns)
  }

  private endLinesInCell(count: number): void {
    this.record.addLinesInCell(count)
    this.line += count
    this.carriageReturns = 0
  }

  /** Other text follows the closing quote. */
  private takeLiterally(): void {
    this.record.isBlank = false
    this.state = 'plain'
    this.cell.takeLiterally()
  }

  private checkLengths(position: number): void {
    const isInQuotedLines = this.state === 'quoted' && this.line !== this.cell.quoteLine
    const kind = excessOf(position - this.cell.start, position - this.record.start)
    if (kind) this.fail(isInQuotedLines ? 'quote' : kind, isInQuotedLines ? this.cell.quoteLine : this.record.line)
  }

  private fail(kind: FaultKind, line: number, isCutOff = false): number {
    this.fault = { kind, line, cell: this.record.cells, isCutOff }
    this.state = 'done'
    return 0
  }
}
