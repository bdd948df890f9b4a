import type { CellFacts } from './cell-facts.ts'
import { cellLimit, columnLimit, recordLimit } from './limits.ts'
import type { RecordFacts } from './record-facts.ts'

const [LF, CR, SPACE] = [10, 13, 32] as const

/** What a scanner lends for a run through plain cells. */
export interface Lender {
  /** Bytes that are more than text. */
  readonly isSpecial: Uint8Array
  readonly delimiter: number
  readonly record: RecordFacts
  readonly cell: CellFacts
  /** Ends the record; true when another is wanted. */
  readonly endRecord: (lineEnd: 'lf' | 'crlf', next: number) => boolean
}

/**
 * Goes from the beginning of a cell through all that are nothing but text between separators and plain line ends, as
 * nearly all are, in one loop. Returns where the first begins that the scanner must look at step by step, or that the
 * chunk does not end. `base` is the place of the chunk in the file.
 */
export function runThroughPlain(
  { isSpecial, delimiter, record, cell, endRecord }: Lender, chunk: Uint8Array, at: number, base: number,
): number {
  const end = chunk.length
  let from = at
  for (;;) {
    let to = from
    while (to < end && isSpecial[chunk[to] ?? 0] === 0) to++
    if (to === end) break
    const byte = chunk[to]
    const isLast = byte === LF || (byte === CR && chunk[to + 1] === LF)
    if (byte !== delimiter && !isLast) break
    if (to > from) {
      if ((chunk[from] ?? 0) <= SPACE || to - from > cellLimit) break
      cell.edges.seeWhole(chunk, from, to)
      record.isBlank = false
    }
    if (base + to - record.start > recordLimit || record.cells + 2 >= columnLimit) break
    record.cells++
    if (isLast) {
      record.end = base + to
      from = byte === LF ? to + 1 : to + 2
      if (!endRecord(byte === LF ? 'lf' : 'crlf', base + from)) return from
    } else {
      record.addSeparator()
      from = to + 1
    }
  }
  cell.start = base + from
  return from
}
