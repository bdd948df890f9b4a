import type { Reading } from '../types.ts'

/** Stands in content for a cell that its record does not have, where records had to be filled up. */
export const missingCell = '\u0001'

/** What of a reading tells the engine how to cut its content. */
export type Cut = Pick<
  Reading, 'content' | 'delimiter' | 'quote' | 'columns' | 'lineEnd' | 'isRagged' | 'isPadded' | 'skip' | 'wasRewritten'>

/** Whether a record may have fewer cells than others. */
export function mayLackCells({ isRagged, isPadded = false }: Pick<Reading, 'isRagged' | 'isPadded'>): boolean {
  return isRagged || isPadded
}

/**
 * The table function that reads a reading's content, registered as `file`, into the text columns `c0`, `c1` and so on:
 * nothing is sniffed. `new_line` is always named, because the engine otherwise takes a line end inside a cell for the
 * file's own; and it pads only where rows are ragged, because it refuses to pad where cells hold line ends (these come
 * with missing cells filled in). A cell that is missing is null, and so can be told from one that is empty; where none
 * can be missing, an empty one is null: the engine stores that in a fraction of the time.
 */
export function readCsv(reading: Cut, file: string): string {
  const columns = Array.from({ length: reading.columns }, (_, index) => `'c${index}': 'VARCHAR'`)
  const newLine = !reading.wasRewritten && reading.lineEnd === 'crlf' ? '\\r\\n' : '\\n'
  const options = [
    'auto_detect = false',
    'header = false',
    'all_varchar = true',
    `nullstr = '${mayLackCells(reading) ? missingCell : ''}'`,
    `skip = ${reading.skip}`,
    `null_padding = ${reading.isRagged}`,
    `delim = '${reading.delimiter}'`,
    `quote = '${reading.quote}'`,
    `escape = '${reading.quote}'`,
    `new_line = '${newLine}'`,
    `columns = {${columns.join(', ')}}`,
  ]
  return `read_csv('${file.replaceAll('\'', '\'\'')}', ${options.join(', ')})`
}
