import type { Reading } from '../types.ts'
import { kindOfLineEnd } from './count.ts'
import type { Dialect } from './dialect.ts'
import { Scanner } from './scanner.ts'

/**
 * What the head of a text promises of the whole: enough to begin staging while the bytes are still being counted.
 * Only the count tells whether the promise was kept.
 */
export type Outlook = Pick<
  Reading, 'content' | 'start' | 'delimiter' | 'quote' | 'columns' | 'lineEnd' | 'isRagged' | 'isPadded' | 'skip' | 'wasRewritten'>

/** Records of the head that are looked at. */
const depth = 2000

/** The outlook of a UTF-8 file by its head, the mark left out; undefined where the file would have to be rewritten. */
export function outlookOf(file: Blob, markLength: number, head: Uint8Array, dialect: Dialect): Outlook | undefined {
  const columns = dialect.header.length
  const found = { seen: 0, records: 0, start: 0, isEven: true }
  const scanner = new Scanner({
    ...dialect,
    onRecord: record => {
      if (found.seen <= dialect.headerIndex) found.seen += record.isBlank ? 0 : 1
      else if (record.isBlank) found.isEven &&= found.records === 0
      else {
        if (found.records === 0) found.start = record.start
        found.records += 1
        found.isEven &&= record.cells === columns && record.irregularCells === 0
      }
      return found.isEven && found.records < depth
    },
  })
  scanner.scan(head)
  const lineEnd = kindOfLineEnd(scanner.lineEnds)
  if (!found.isEven || found.records === 0 || scanner.fault || (lineEnd !== 'lf' && lineEnd !== 'crlf')) return undefined
  const start = markLength + found.start
  return {
    content: file.slice(start), start, delimiter: dialect.delimiter, quote: dialect.quote, columns, lineEnd,
    isRagged: false, skip: 0, wasRewritten: false,
  }
}

/** Whether the engine, told what the outlook says, read the very cells that the reading holds. */
export function isBorneOut(outlook: Outlook, reading: Reading): boolean {
  return !reading.wasRewritten && !reading.isRagged && outlook.start === reading.start && outlook.skip === reading.skip
    && outlook.delimiter === reading.delimiter && outlook.quote === reading.quote
    && outlook.columns === reading.columns && outlook.lineEnd === reading.lineEnd
}
